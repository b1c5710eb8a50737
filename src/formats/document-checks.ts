import { checkMembers } from './check-members.ts'
import { checkParameterValues } from './cloud-formation/check-parameter-values.ts'
import type { DocumentChecks } from './document/source-document.ts'

/** The checks of documents that are files. */
export const documentChecks: DocumentChecks = {
  members: checkMembers,
  parameters: checkParameterValues,
}
