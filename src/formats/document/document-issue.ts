import type { DefinitionIssue } from '../../errors.ts'

/** Issue found in a document. Its place, which is costly to find, is looked up only for an issue that is shown. */
export interface DocumentIssue extends Pick<DefinitionIssue, 'severity' | 'code' | 'message'> {
  /** Finds the place of the issue in the document and, when that is a file, in its text. */
  readonly toPlace: () => Pick<DefinitionIssue, 'path' | 'location' | 'frame'>
}

/** Looks up the places of issues. */
export function placeIssues(issues: readonly DocumentIssue[]): DefinitionIssue[] {
  return issues.map(({ toPlace, ...issue }) => ({ ...issue, ...toPlace() }))
}
