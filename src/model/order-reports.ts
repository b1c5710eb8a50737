import type { DefinitionPath } from './rest-api-definition.ts'

/**
 * Sorts reports about a definition in the order of its members; one about a value goes before those about its members.
 * Reports at one place keep their order, and those at members that the definition lacks go last.
 *
 * @example
 * orderReports([atPetsPost, atPetsGet], { resources: { '/pets': { GET: {}, POST: {} } } }) // [atPetsGet, atPetsPost]
 */
export function orderReports<Report extends { readonly path: DefinitionPath }>(
  reports: readonly Report[],
  value: unknown,
  depth = 0,
): readonly Report[] {
  // Walks only towards the places of reports: a definition may share parts so often that a whole walk never ends.
  if (reports.length < 2 || typeof value !== 'object' || value === null) return reports
  const own: Report[] = []
  const lost: Report[] = []
  const groups = new Map(Object.keys(value).map((key): [string, Report[]] => [key, []]))
  for (const report of reports) {
    const key = report.path[depth]
    const group = key === undefined ? own : (groups.get(String(key)) ?? lost)
    group.push(report)
  }
  const inside = [...groups].flatMap(([key, group]) =>
    orderReports(group, Reflect.get(value, key), depth + 1),
  )
  return [...own, ...inside, ...lost]
}
