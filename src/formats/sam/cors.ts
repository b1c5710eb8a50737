import type { MethodDefinition, ResourceDefinition } from '../../model/rest-api-definition.ts'
import { read, string } from '../document/field-readers.ts'
import { toRecord } from '../document/to-record.ts'
import type { CorsSettings } from './cors-settings.ts'

/** Methods that SAM's preflight allows on a resource with the method ANY. */
const allMethods = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']

/** Adds the OPTIONS method that SAM generates for the property `Cors` to each resource that has none. */
export function addPreflights(resources: Iterable<ResourceDefinition>, cors: CorsSettings): void {
  const { node, origin, allowsCredentials, find } = cors
  const allowedMethods = read(find('AllowMethods'), string)
  const headers = {
    'Allow-Credentials': allowsCredentials ? "'true'" : undefined,
    'Allow-Headers': read(find('AllowHeaders'), string) || undefined,
    'Allow-Origin': read(origin, string) ?? "'*'",
    'Max-Age': read(find('MaxAge'), string),
  }
  for (const resource of resources) {
    if (resource.OPTIONS) continue
    const methods = resource.ANY ? allMethods : [...Object.keys(resource), 'OPTIONS'].sort()
    const preflight = toPreflight({
      ...headers,
      'Allow-Methods': allowedMethods || `'${methods.join(',')}'`,
    })
    Object.assign(resource, { OPTIONS: node.trace(preflight) })
  }
}

/** Makes the MOCK method that answers preflights with CORS headers; `headers` names them without `Access-Control-`. */
function toPreflight(headers: Readonly<Record<string, string | undefined>>): MethodDefinition {
  const responseParameters = toRecord(
    Object.entries(headers).map(([name, value]) => [
      `method.response.header.Access-Control-${name}`,
      value,
    ]),
  )
  return {
    methodResponses: [
      {
        statusCode: '200',
        responseParameters: Object.fromEntries(
          Object.keys(responseParameters).map((name) => [name, false]),
        ),
      },
    ],
    integration: {
      type: 'MOCK',
      requestTemplates: { 'application/json': '{\n  "statusCode" : 200\n}\n' },
      integrationResponses: [
        {
          statusCode: '200',
          responseParameters,
          responseTemplates: { 'application/json': '{}\n' },
        },
      ],
    },
  }
}
