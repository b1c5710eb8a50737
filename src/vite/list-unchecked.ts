import type { DefinitionIssue } from '../errors.ts'
import type { DefinitionPath, DefinitionSource } from '../model/rest-api-definition.ts'
import { isTemplate } from './is-template.ts'

/**
 * Lists the paths, as JSON texts, of the mapping templates that issues are about, such as a broken one: these are parsed
 * again when the mock is made, which reports what is wrong with them.
 */
export function listUnchecked(
  data: unknown,
  issues: readonly DefinitionIssue[],
  locate: DefinitionSource['locate'],
): readonly string[] {
  const places = new Set(issues.map(({ path }) => path))
  const list = (value: unknown, path: DefinitionPath): string[] => {
    if (typeof value === 'string')
      return isTemplate(path) && places.has(locate(path)?.path ?? '') ? [JSON.stringify(path)] : []
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, member]) =>
      list(member, [...path, Array.isArray(value) ? Number(key) : key]),
    )
  }
  return issues.length === 0 ? [] : list(data, [])
}
