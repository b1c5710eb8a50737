import type { DefinitionIssues } from '../model/definition-issues.ts'
import type { Method } from '../model/rest-api.ts'
import type { Operation } from './gateway.ts'

/** Warns when no operation of an API can answer, and says what would make one answer. */
export function checkServedOperations(
  methods: readonly Method[],
  operations: Iterable<Operation>,
  issues: DefinitionIssues,
): void {
  const known = [...operations]
  if (known.some(({ served }) => served)) return
  issues.warn(
    'no-operation-served',
    ['resources'],
    `No operation can answer: ${describeReason(methods, known)}`,
  )
}

function describeReason(methods: readonly Method[], operations: readonly Operation[]): string {
  if (methods.length === 0) return 'the API has no methods.'
  if (operations.length === 0) {
    const keys = methods.map(({ httpMethod, resourcePath }) => `${httpMethod} ${resourcePath}`)
    return `${listSome(keys)} ${keys.length === 1 ? 'has' : 'have'} no integration. Add one of type MOCK; in OpenAPI it is x-amazon-apigateway-integration.`
  }
  const keys = operations.map(({ key, integrationType }) => `${key} (${integrationType})`)
  return `only MOCK integrations answer by themselves. Add functions to options.integrations for ${listSome(keys)}.`
}

const longestList = 5

function listSome(keys: readonly string[]): string {
  const rest = keys.length - longestList
  return `${keys.slice(0, longestList).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
