import type { DefinitionIssue } from '../../errors.ts'
import { orderReports } from '../../model/order-reports.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import { isObjectOrList } from './own-value.ts'

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
  const reports = issues.map((issue) => ({ issue, path: readPath(issue.path, document) }))
  const ordered = orderReports(reports, document).map(({ issue }) => issue)
  const files = [...new Set(ordered.map(({ location }) => location?.file))]
  return ordered.sort(({ location: one }, { location: other }) => {
    if (!one || !other) return 0
    return (
      files.indexOf(one.file) - files.indexOf(other.file) ||
      one.line - other.line ||
      one.column - other.column
    )
  })
}

/** Reads the keys in the text of a path; from the first key on that `document` does not have, the text is one key. */
function readPath(text: string, document: unknown): DefinitionPath {
  const path: string[] = []
  let value = document
  let rest = text === '$' ? '' : text
  while (rest !== '') {
    const inner = rest.replace(/^\./, '')
    const key = isObjectOrList(value) ? findKey(inner, value) : undefined
    if (key === undefined || !isObjectOrList(value)) return [...path, rest]
    path.push(key)
    rest = inner.slice(Array.isArray(value) ? key.length + 2 : key.length)
    value = Reflect.get(value, key)
  }
  return path
}

/**
 * Finds the first key in the text of a path such as `pets[0]`: the shortest that `value` has, as a key may itself
 * contain dots and brackets.
 */
function findKey(text: string, value: object): string | undefined {
  if (Array.isArray(value)) return /^\[(\d+)\]/.exec(text)?.[1]
  for (const { index } of text.matchAll(/[.[]|$/g)) {
    const key = text.slice(0, index)
    if (Object.hasOwn(value, key)) return key
  }
  return undefined
}
