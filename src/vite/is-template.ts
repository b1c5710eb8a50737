import type { DefinitionPath } from '../model/rest-api-definition.ts'

/**
 * Returns whether a path of a definition leads to a mapping template.
 *
 * @example
 * isTemplate(['resources', '/pets', 'GET', 'integration', 'requestTemplates', 'application/json']) // true
 */
export function isTemplate(path: DefinitionPath): boolean {
  const member = path.at(-2)
  return member === 'requestTemplates' || member === 'responseTemplates'
}
