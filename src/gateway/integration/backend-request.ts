import type { OverrideValue } from '../../mapping/context.ts'
import type { ParameterLocation } from '../../mapping/parameter-mapping.ts'
import type { Integration } from '../../model/rest-api.ts'
import { toText } from '../content-handling.ts'
import type { IntegrationRequest, LambdaProxyEvent } from '../gateway-options.ts'
import { HeaderMap } from '../header-map.ts'
import type { Invocation } from '../invocation.ts'
import { createLambdaEvent } from './lambda-event.ts'
import { passedHeaders } from './passed-headers.ts'
import type { MappedRequest } from './request.ts'

/**
 * Creates the request a backend receives. Mapped parameters replace the client's of the same name, and the templates'
 * overrides replace both. Every backend receives the client's headers, a proxy also those that API Gateway adds and the
 * client's query string; values in the URI's own query string come first and are never replaced.
 */
export function createBackendRequest(
  { type, httpMethod, uri = '' }: Integration,
  { body, parameters }: MappedRequest,
  invocation: Invocation,
): IntegrationRequest {
  const { request, stageVariables, context } = invocation
  const { requestOverride } = context
  const read = (location: ParameterLocation): Map<string, OverrideValue> =>
    new Map([...pick(parameters, location), ...requestOverride[location]])
  const pathParameters = Object.fromEntries(
    Array.from(read('path'), ([name, value]) => [name, String(value)]),
  )
  const target = uri
    .replace(/\$\{stageVariables\.([\w-]+)\}/g, (_, name) => valueOrEmpty(stageVariables, name))
    .replace(/\{([\w.-]+)\+?\}/g, (_, name) => valueOrEmpty(pathParameters, name))
  const headers = new HeaderMap()
  for (const [name, value] of [...passedHeaders(type, invocation), ...read('header')])
    headers.set(name, value)
  const mapped = read('querystring')
  const clientQuery = type.endsWith('_PROXY') ? [...new URLSearchParams(request.querystring)] : []
  const received = groupValues(headers.entries())
  let event: LambdaProxyEvent | undefined
  return {
    httpMethod: httpMethod === undefined || httpMethod === 'ANY' ? request.httpMethod : httpMethod,
    uri: target,
    pathParameters,
    queryStringParameters: groupValues([
      ...new URLSearchParams(target.split('?')[1]),
      ...clientQuery.filter(([name]) => !mapped.has(name)),
      ...mapped,
    ]),
    headers: received,
    body,
    stageVariables,
    get event() {
      event ??= createLambdaEvent(
        type === 'AWS_PROXY'
          ? { headers: received, body }
          : {
              headers: groupValues(passedHeaders('AWS_PROXY', invocation)),
              body: toText(request.body ?? ''),
            },
        invocation,
      )
      return event
    },
  }
}

/** Groups values by name, in order. */
function groupValues(
  entries: Iterable<readonly [name: string, value: OverrideValue]>,
): Record<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>()
  for (const [name, value] of entries) groups.set(name, [...(groups.get(name) ?? []), value].flat())
  return Object.fromEntries(groups)
}

function* pick(
  parameters: MappedRequest['parameters'],
  location: ParameterLocation,
): Generator<[string, OverrideValue]> {
  const prefix = `integration.request.${location}.`
  for (const [target, value] of parameters)
    if (target.startsWith(prefix)) yield [target.slice(prefix.length), value]
}

function valueOrEmpty(values: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : ''
}
