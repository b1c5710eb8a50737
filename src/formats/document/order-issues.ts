import type { DefinitionIssue } from '../../errors.ts'
import { toPathText } from '../../model/definition-path.ts'

/**
 * Sorts issues in the order of the document they are about: by file, line and column where those are known, else by
 * the order of its members. Issues at one place keep their order.
 *
 * @example
 * orderIssues([atPetsPost, atPetsGet], { resources: { '/pets': { GET: {}, POST: {} } } }) // [atPetsGet, atPetsPost]
 */
export function orderIssues(
  issues: readonly DefinitionIssue[],
  document: unknown,
): readonly DefinitionIssue[] {
  if (issues.length < 2) return issues
  const ordered = orderByMembers(issues, document, '')
  const files = [...new Set(ordered.map(({ location }) => location?.file))]
  return [...ordered].sort(({ location: one }, { location: other }) => {
    if (!one || !other) return 0
    return (
      files.indexOf(one.file) - files.indexOf(other.file) ||
      one.line - other.line ||
      one.column - other.column
    )
  })
}

/**
 * Sorts issues by the order of the members of `value`. Visits only members that contain issues: a document may share
 * objects so often that visiting every member would never end.
 */
function orderByMembers(
  issues: readonly DefinitionIssue[],
  value: unknown,
  path: string,
): readonly DefinitionIssue[] {
  if (issues.length < 2 || typeof value !== 'object' || value === null) return issues
  const groups = new Map<string | undefined, DefinitionIssue[]>([[undefined, []]])
  for (const key of Object.keys(value)) groups.set(key, [])
  const lost: DefinitionIssue[] = []
  for (const issue of issues) {
    const rest = issue.path === '$' ? '' : issue.path.slice(path.length)
    const group = rest === '' ? groups.get(undefined) : groups.get(findKey(rest, value) ?? '')
    if (group) group.push(issue)
    else lost.push(issue)
  }
  const ordered = [...groups].flatMap(([key, found]) => {
    if (key === undefined || found.length === 0) return found
    const place = toPathText([path, Array.isArray(value) ? Number(key) : key].slice(path ? 0 : 1))
    return orderByMembers(found, Reflect.get(value, key), place)
  })
  return [...ordered, ...lost]
}

/**
 * Finds the first key in the text of a path such as `.pets[0]`: the shortest that `value` has, as a key may itself
 * contain dots and brackets.
 */
function findKey(rest: string, value: object): string | undefined {
  const text = rest.replace(/^\./, '')
  if (Array.isArray(value)) return /^\[(\d+)\]/.exec(text)?.[1]
  for (const { index } of text.matchAll(/[.[]|$/g)) {
    const key = text.slice(0, index)
    if (Object.hasOwn(value, key)) return key
  }
  return undefined
}
