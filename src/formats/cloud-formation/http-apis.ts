import type { DocumentNode } from '../document/node.ts'
import { httpApiSentence } from '../resources/select-rest-api.ts'

/** Returns a sentence about the HTTP APIs of a template; undefined when it has none. */
export function describeHttpApis(template: DocumentNode): string | undefined {
  const resources = template.child('Resources')?.entries() ?? []
  return resources.some(([, resource]) => isHttpApi(resource)) ? httpApiSentence : undefined
}

/** Returns whether a resource is an HTTP API, or a function with an event of one, for which SAM creates the API. */
function isHttpApi(resource: DocumentNode): boolean {
  const properties = resource.child('Properties')
  switch (resource.child('Type')?.value) {
    case 'AWS::Serverless::HttpApi':
      return true
    case 'AWS::ApiGatewayV2::Api':
      return properties?.child('ProtocolType')?.value !== 'WEBSOCKET'
    case 'AWS::Serverless::Function':
      return (properties?.child('Events')?.entries() ?? []).some(
        ([, event]) => event.child('Type')?.value === 'HttpApi',
      )
    default:
      return false
  }
}
