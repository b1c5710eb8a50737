import type { RestApiDefinition } from 'msw-apigateway'
import { parseDefinition } from 'msw-apigateway/yaml'

/**
 * Reads the text of a definition: JSON or YAML in any format that the library recognizes, or JSON in its own format.
 *
 * @throws {DefinitionError} for a text that holds no REST API that can be deployed.
 */
export function readDefinition(text: string): RestApiDefinition {
  return parseOwnFormat(text) ?? parseDefinition(text)
}

/** Parses the JSON text of a definition in the library's own format; undefined for any other text. */
function parseOwnFormat(text: string): RestApiDefinition | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isOwn = typeof value === 'object' && value !== null && Object.hasOwn(value, 'resources')
    return isOwn ? { resources: {}, ...value } : undefined
  } catch {
    return undefined
  }
}
