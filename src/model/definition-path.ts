import type { DefinitionPath } from './rest-api-definition.ts'

/**
 * Writes a definition path as people read it.
 *
 * @example
 * toPathText(['resources', '/pets', 'GET', 'integrationResponses', 1]) // 'resources./pets.GET.integrationResponses[1]'
 */
export function toPathText(path: DefinitionPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}
