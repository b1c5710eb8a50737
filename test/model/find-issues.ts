import { DefinitionError, type DefinitionIssue } from '../../src/errors.ts'
import { createGateway } from '../../src/gateway/create-gateway.ts'
import type { GatewayOptions } from '../../src/gateway/gateway-options.ts'

/**
 * Returns the issues of a definition, thrown or not, without the one on an API that cannot answer: most definitions of
 * tests are such. The definition may be of any shape.
 */
export function findIssues(
  definition: unknown,
  options: GatewayOptions = {},
): readonly DefinitionIssue[] {
  try {
    return Reflect.apply(createGateway, undefined, [definition, options]).issues.filter(
      isNotOnService,
    )
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues
    throw error
  }
}

function isNotOnService({ code }: DefinitionIssue): boolean {
  return code !== 'no-operation-served'
}

/** Lists `'error invalid-type resources./pets.GET'` for each issue. */
export function listIssues(definition: unknown, options: GatewayOptions = {}): string[] {
  return findIssues(definition, options).map(
    ({ severity, code, path }) => `${severity} ${code} ${path}`,
  )
}
