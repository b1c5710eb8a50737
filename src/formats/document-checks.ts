import type { DocumentChecks } from './document/source-document.ts'
import { reportUnknownMembers } from './report-unknown-members.ts'

/** The checks of documents that are files. */
export const documentChecks: DocumentChecks = { members: reportUnknownMembers }
