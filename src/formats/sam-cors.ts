import type { MethodDefinition, ResourceDefinition } from '../model/rest-api-definition.ts'
import { flag, read, text } from './field-readers.ts'
import type { SamSettings } from './sam-settings.ts'

const allMethods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']

/** The OPTIONS method that SAM adds to a resource for the property `Cors`; undefined when there is none to add. */
export function createPreflight(
  settings: SamSettings,
  resource: ResourceDefinition,
): MethodDefinition | undefined {
  const cors = settings('Cors')
  if (!cors || resource.OPTIONS) return undefined
  const methods = resource.ANY ? allMethods : [...Object.keys(resource), 'OPTIONS'].sort()
  const setting = (key: string) => read(settings('Cors', key), text)
  const headers = Object.entries({
    'Allow-Credentials': read(settings('Cors', 'AllowCredentials'), flag) ? "'true'" : undefined,
    'Allow-Headers': setting('AllowHeaders'),
    'Allow-Methods': setting('AllowMethods') ?? `'${methods}'`,
    'Allow-Origin': typeof cors.value === 'string' ? text(cors) : setting('AllowOrigin'),
    'Max-Age': setting('MaxAge'),
  }).flatMap(([name, value]) =>
    value === undefined ? [] : [[`method.response.header.Access-Control-${name}`, value] as const],
  )
  return cors.trace<MethodDefinition>({
    methodResponses: [
      {
        statusCode: '200',
        responseParameters: Object.fromEntries(headers.map(([name]) => [name, false])),
      },
    ],
    integration: {
      type: 'MOCK',
      requestTemplates: { 'application/json': '{\n  "statusCode" : 200\n}\n' },
      integrationResponses: [
        {
          statusCode: '200',
          responseParameters: Object.fromEntries(headers),
          responseTemplates: { 'application/json': '{}\n' },
        },
      ],
    },
  })
}
