import { compileJavaPattern } from '../../mapping/java-pattern.ts'
import type { Method } from '../../model/rest-api.ts'
import { describeUnknown } from '../../model/unknown-word.ts'
import type { InvocationChoice } from '../gateway.ts'
import { namedExamples } from './example-body.ts'

/**
 * Returns the status that answers when nothing else decides: the first 2xx response of a method, else its first
 * response, else 200.
 */
export function findUsualStatus({ methodResponses, operation }: Method): number {
  const declared = methodResponses?.size ? [...methodResponses.keys()] : operation.statusCodes
  return declared.find((status) => status >= 200 && status < 300) ?? declared[0] ?? 200
}

/** Returns whether an integration response has a status, and is used: those of a proxy are not. */
export function hasIntegrationResponse({ integration }: Method, statusCode: number): boolean {
  return (
    integration !== undefined &&
    !integration.type.endsWith('_PROXY') &&
    integration.integrationResponses.some((response) => response.statusCode === statusCode)
  )
}

/** Returns the status of the response that has an example of a name: the usual one before the others. */
export function findExampleStatus(method: Method, name: string): number | undefined {
  const statuses = [findUsualStatus(method), ...(method.methodResponses?.keys() ?? [])]
  return statuses.find((status) => {
    const response = method.methodResponses?.get(status)
    return response && namedExamples(response, name).length > 0
  })
}

/**
 * Explains why a method cannot give the answer that is chosen: it has no response with the status, or no example with
 * the name. Undefined when it can.
 */
export function explainChoice(
  method: Method,
  { statusCode, example }: InvocationChoice,
): string | undefined {
  const { statusCodes, integrationType = 'HTTP_PROXY' } = method.operation
  // A proxy that declares no response may answer with any status that a response can have.
  const isFree = statusCodes.length === 0 && integrationType.endsWith('_PROXY')
  if (statusCode !== undefined) {
    const isKnown = isFree
      ? statusCode >= 200 && statusCode < 600
      : statusCodes.includes(statusCode)
    if (!isKnown)
      return `No response has the status ${statusCode}. Available: ${isFree ? '200 to 599' : [...statusCodes].sort().join(', ') || 'none'}.${findPatterns(method, statusCode)} For an error of API Gateway itself choose gatewayResponse.`
  }
  return example === undefined ? undefined : explainExample(method, statusCode, example)
}

function explainExample(
  method: Method,
  statusCode: number | undefined,
  name: string,
): string | undefined {
  const responses = [...(method.methodResponses ?? [])].filter(
    ([status]) => statusCode === undefined || status === statusCode,
  )
  const names = responses.flatMap(([, { examples }]) =>
    examples.flatMap((example) => example.name ?? []),
  )
  if (names.includes(name)) return undefined
  return names.length === 0
    ? `No response${statusCode === undefined ? '' : ` ${statusCode}`} has an example with a name.`
    : describeUnknown('example', name, [...new Set(names)])
}

/** Says which patterns match a status that is not the one of their response: ` 5\d{2} answers 502: write 502.` */
function findPatterns({ integration }: Method, statusCode: number): string {
  return (integration?.integrationResponses ?? [])
    .filter(({ selectionPattern = '' }) => matches(selectionPattern, String(statusCode)))
    .map((response) => {
      const status = response.statusCode
      return ` ${response.selectionPattern} answers ${status}: write ${status}.`
    })
    .join('')
}

function matches(pattern: string, text: string): boolean {
  try {
    return compileJavaPattern(pattern)(text)
  } catch {
    return false
  }
}
