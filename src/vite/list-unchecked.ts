import { apacheVelocity } from '../mapping/apache-velocity.ts'
import type { DefinitionPath } from '../model/rest-api-definition.ts'
import { isTemplate } from './is-template.ts'

/**
 * Lists the paths, as JSON texts, of the mapping templates that are broken or read a variable that nothing sets: these
 * are parsed again when the mock is made, which reports what is wrong with them.
 */
export function listUnchecked(value: unknown, path: DefinitionPath = []): string[] {
  if (typeof value === 'string')
    return isTemplate(path) && !isFine(value) ? [JSON.stringify(path)] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    listUnchecked(member, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function isFine(template: string): boolean {
  try {
    return apacheVelocity.compile(template).unsetVariables === undefined
  } catch {
    return false
  }
}
