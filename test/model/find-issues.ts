import { DefinitionError, type DefinitionIssue } from '../../src/errors.ts'
import { createGateway } from '../../src/gateway/create-gateway.ts'
import type { GatewayOptions } from '../../src/gateway/gateway-options.ts'

/** The issues of a definition, thrown or not. The definition may be of any shape. */
export function findIssues(
  definition: unknown,
  options: GatewayOptions = {},
): readonly DefinitionIssue[] {
  try {
    return Reflect.apply(createGateway, undefined, [definition, options]).issues
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues
    throw error
  }
}

/** `'error invalid-type resources./pets.GET'` for each issue. */
export function listIssues(definition: unknown, options: GatewayOptions = {}): string[] {
  return findIssues(definition, options).map(
    ({ severity, code, path }) => `${severity} ${code} ${path}`,
  )
}
