import type { DefinitionIssue } from '../../errors.ts'
import type { DocumentPlace } from '../../model/rest-api-definition.ts'

/** Issue found in a document. Its place, which is costly to find, is looked up only for an issue that is shown. */
export interface DocumentIssue extends Pick<DefinitionIssue, 'severity' | 'code' | 'message'> {
  /** Finds the place of the issue in the document and, when that is a file, in its text. */
  readonly toPlace: () => Pick<DefinitionIssue, 'path' | 'location' | 'frame'>
}

/** Creates an issue about a value of a document, or about the character `offset` of its text. */
export function createIssue(
  severity: DefinitionIssue['severity'],
  code: DefinitionIssue['code'],
  message: string,
  value: { toPlace(): DocumentPlace },
  offset: number | undefined,
): DocumentIssue {
  const toPlace = (): ReturnType<DocumentIssue['toPlace']> => {
    const { path, position } = value.toPlace()
    return { path, ...position?.(offset) }
  }
  return { severity, code, message, toPlace }
}

/** Looks up the places of issues. */
export function placeIssues(issues: readonly DocumentIssue[]): DefinitionIssue[] {
  return issues.map(({ toPlace, ...issue }) => ({ ...issue, ...toPlace() }))
}
