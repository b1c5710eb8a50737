export { beforeEach, initialGlobals } from './preview-annotations.ts'
