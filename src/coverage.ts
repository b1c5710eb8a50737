export type * from './coverage/file-coverage.ts'
export { type Recording, recordCoverage } from './coverage/record-coverage.ts'
