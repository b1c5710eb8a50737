import type { DefinitionIssue } from '../../errors.ts'
import type { DocumentPlace } from '../../model/rest-api-definition.ts'

/** Issue found in a document. Its place, which is costly to find, is looked up only for an issue that is shown. */
export interface DocumentIssue extends Pick<DefinitionIssue, 'severity' | 'code' | 'message'> {
  /** The value that the issue is about. */
  readonly value: { toPlace(): DocumentPlace }
  /** Index of the character of the value's text that the issue is about; absent for the whole value. */
  readonly offset?: number | undefined
}

/** Looks up the places of issues; returns equal ones once, as each turn of a loop reports the same. */
export function placeIssues(issues: readonly DocumentIssue[]): DefinitionIssue[] {
  const placed = issues.map(({ value, offset, ...issue }) => {
    const { path, position } = value.toPlace()
    return { ...issue, path, ...position?.(offset) }
  })
  return [...new Map(placed.map((issue) => [JSON.stringify(issue), issue])).values()]
}
