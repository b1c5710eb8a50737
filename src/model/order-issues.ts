import type { DefinitionIssue } from '../errors.ts'
import { toPathText } from './definition-path.ts'

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

/** Walks only towards the places of issues: a document may share parts so often that a whole walk never ends. */
function orderByMembers(
  issues: readonly DefinitionIssue[],
  value: unknown,
  path: string,
): readonly DefinitionIssue[] {
  if (issues.length < 2 || typeof value !== 'object' || value === null) return issues
  const ordered: DefinitionIssue[] = []
  let left = issues
  const take = (isNext: (issue: DefinitionIssue) => boolean): readonly DefinitionIssue[] => {
    const taken = left.filter(isNext)
    if (taken.length > 0) left = left.filter((issue) => !isNext(issue))
    return taken
  }
  ordered.push(...take((issue) => issue.path === (path || '$')))
  for (const [key, member] of Object.entries(value)) {
    if (left.length === 0) break
    const place = toPathText([path, Array.isArray(value) ? Number(key) : key].slice(path ? 0 : 1))
    const taken = take((issue) => isWithin(issue.path, place))
    ordered.push(...orderByMembers(taken, member, place))
  }
  return [...ordered, ...left]
}

function isWithin(path: string, place: string): boolean {
  return path.startsWith(place) && /^$|^[.[]/.test(path.slice(place.length))
}
