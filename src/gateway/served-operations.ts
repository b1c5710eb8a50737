import type { DefinitionIssues } from '../model/definition-issues.ts'
import type { Operation, ServesOperation } from '../model/operation.ts'
import type { Method } from '../model/rest-api.ts'
import type { GatewayOptions, IntegrationAnswerer } from './gateway-options.ts'

/**
 * Returns what answers an operation in place of its backend: its own entry in `options.integrations`, else that of
 * `'*'`. Undefined for an operation that has neither.
 *
 * @example
 * findAnswerer({ '*': 'example' }, 'GET /orders') // 'example'
 */
export function findAnswerer(
  integrations: GatewayOptions['integrations'] = {},
  key: string,
): IntegrationAnswerer | undefined {
  if (integrations === 'example') return integrations
  const own = Object.hasOwn(integrations, key) ? integrations[key] : undefined
  return own ?? (Object.hasOwn(integrations, '*') ? integrations['*'] : undefined)
}

/** Creates the function that decides by the options whether an operation is served. */
export function createServesOperation({
  integrations,
  operations,
}: GatewayOptions): ServesOperation {
  return (candidate) => {
    const served = candidate.served || findAnswerer(integrations, candidate.key) !== undefined
    return served && (operations === undefined || Boolean(operations({ ...candidate, served })))
  }
}

/** Warns when no operation of an API can answer, and says what would make one answer. */
export function checkServedOperations(
  methods: readonly Method[],
  { operations }: GatewayOptions,
  issues: DefinitionIssues,
): void {
  if (methods.some(({ operation }) => operation.served)) return
  const reason =
    operations === undefined
      ? describeReason(methods.map(({ operation }) => operation))
      : 'options.operations leaves out all that could.'
  issues.warn('no-operation-served', ['resources'], `No operation can answer: ${reason}`)
}

function describeReason(operations: readonly Operation[]): string {
  if (operations.length === 0) return 'the API has no methods.'
  const bare = operations.filter(({ integrationType }) => !integrationType)
  const keys = listSome(bare.map(({ key }) => key))
  if (bare.length === operations.length)
    return `${keys} ${bare.length === 1 ? 'has' : 'have'} no integration. Add one of type MOCK (in OpenAPI x-amazon-apigateway-integration), or answer with examples by options.integrations: 'example'.`
  const backends = operations.filter(({ integrationType }) => integrationType)
  return `only MOCK integrations answer by themselves. Add functions to options.integrations for ${listSome(
    backends.map(({ key, integrationType }) => `${key} (${integrationType})`),
  )}, or answer with examples by integrations: 'example'.`
}

const longestList = 5

function listSome(keys: readonly string[]): string {
  const rest = keys.length - longestList
  return `${keys.slice(0, longestList).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
