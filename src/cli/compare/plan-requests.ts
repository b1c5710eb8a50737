import type { Operation } from '../../model/operation.ts'
import type { MethodDefinition, RestApiDefinition } from '../../model/rest-api-definition.ts'
import type { PlannedRequest } from './planned-request.ts'

/** Largest number of requests for one operation. */
const mostRequests = 40

/**
 * Plans the requests that show what an operation answers: its declared parameters absent, each alone, all together, and
 * each with the texts that the operation's templates compare values with.
 */
export function planRequests(
  definition: RestApiDefinition,
  operation: Operation,
): readonly PlannedRequest[] {
  const { httpMethod, resourcePath } = operation
  const method = Object.entries(definition.resources[resourcePath] ?? {}).find(
    ([name]) => name === httpMethod,
  )?.[1]
  if (!method) return []
  const texts = ['x', ...findComparedTexts(method)]
  const parameters = findParameters(method)
  const variables = [...resourcePath.matchAll(/\{([^{}+]+)\+?\}/g)].map(([, name = '']) => name)
  const plain: Values = new Map()
  const choices: Values[] = [
    plain,
    ...texts.flatMap((text) => variables.map((name) => new Map([[`path.${name}`, text]]))),
    ...texts.flatMap((text) => parameters.map((name) => new Map([[name, text]]))),
    new Map(parameters.map((name) => [name, 'x'])),
    ...texts.map((text) => new Map(parameters.map((name) => [name, text]))),
  ]
  const planned = new Map<string, PlannedRequest>()
  for (const values of choices.slice(0, mostRequests * 2)) {
    const request = toRequest(httpMethod === 'ANY' ? 'GET' : httpMethod, resourcePath, values)
    planned.set(JSON.stringify(request), request)
  }
  return [...planned.values()].slice(0, mostRequests)
}

/** Values of parameters by their names without `method.request.`: `querystring.page`. */
type Values = ReadonlyMap<string, string>

function findParameters({ requestParameters = {} }: MethodDefinition): string[] {
  return Object.keys(requestParameters)
    .map((name) => name.replace(/^method\.request\.(multivalue)?/, ''))
    .filter((name) => /^(querystring|header)\./.test(name))
}

/** Finds the texts that the templates of a method compare values with: `internal` in `#if($scope == "internal")`. */
function findComparedTexts({ integration }: MethodDefinition): string[] {
  const templates = [
    ...Object.values(integration?.requestTemplates ?? {}),
    ...(integration?.integrationResponses ?? []).flatMap(({ responseTemplates = {} }) =>
      Object.values(responseTemplates),
    ),
  ].join('\n')
  const compared = [
    ...templates.matchAll(/[!=]=\s*(["'])([^"'\n]{1,100})\1|(["'])([^"'\n]{1,100})\3\s*[!=]=/g),
  ].map(([, , after, , before]) => after ?? before ?? '')
  const tested = [
    ...templates.matchAll(
      /\.(?:equals|equalsIgnoreCase|contains|startsWith|matches)\(\s*(["'])([^"'\n]{1,100})\1/g,
    ),
  ].map(([, , text = '']) => text)
  return [...new Set([...compared, ...tested])].filter((text) => !/[$#]/.test(text))
}

function toRequest(method: string, resourcePath: string, values: Values): PlannedRequest {
  const query = new URLSearchParams()
  const headers: [string, string][] = []
  for (const [name, value] of values) {
    const [location = '', ...rest] = name.split('.')
    if (location === 'querystring') query.set(rest.join('.'), value)
    if (location === 'header' && isHeaderValue(value)) headers.push([rest.join('.'), value])
  }
  const path = resourcePath.replace(/\{([^{}+]+)\+?\}/g, (_, name: string) =>
    encodeURIComponent(values.get(`path.${name}`) ?? 'x'),
  )
  const search = query.size > 0 ? `?${query}` : ''
  const hasBody = !['GET', 'HEAD', 'OPTIONS', 'DELETE'].includes(method)
  return { method, target: `${path}${search}`, headers, body: hasBody ? '{}' : undefined }
}

function isHeaderValue(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}
