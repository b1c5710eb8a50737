import { checkContentType } from './check-content-type.ts'
import type { DefinitionNode } from './definition-node.ts'
import { readParameters } from './read-parameters.ts'
import type { Integration, IntegrationResponse } from './rest-api.ts'
import type {
  ContentHandling,
  IntegrationType,
  PassthroughBehavior,
} from './rest-api-definition.ts'

const types: readonly IntegrationType[] = ['HTTP', 'MOCK', 'AWS_PROXY', 'HTTP_PROXY', 'AWS']
const passthroughBehaviors: readonly PassthroughBehavior[] = [
  'WHEN_NO_MATCH',
  'WHEN_NO_TEMPLATES',
  'NEVER',
]
const contentHandlings: readonly ContentHandling[] = ['CONVERT_TO_TEXT', 'CONVERT_TO_BINARY']

/** Reads an integration with its responses. */
export function readIntegration(node: DefinitionNode): Integration {
  const typeNode = node.member('type')
  if (!typeNode.isPresent)
    typeNode.refuse('missing-type', 'Enumeration value for type must be non-empty')
  const type = typeNode.word(types) ?? 'MOCK'
  const httpMethod = node.member('httpMethod').text()
  if (type !== 'MOCK' && !httpMethod)
    node.refuse('missing-http-method', 'Enumeration value for HttpMethod must be non-empty')
  return Object.freeze({
    type,
    httpMethod,
    uri: node.member('uri').text(),
    requestParameters: readParameters(
      node.member('requestParameters'),
      /^integration\.request\.(header|querystring|path)\.[\w.$-]+$/,
    ),
    requestTemplates: node.member('requestTemplates').map((template, contentType) => {
      checkContentType(template, contentType)
      return template.text() ?? ''
    }),
    passthroughBehavior:
      node.member('passthroughBehavior').word(passthroughBehaviors) ?? 'WHEN_NO_MATCH',
    contentHandling: node.member('contentHandling').word(contentHandlings),
    integrationResponses: Object.freeze(
      readIntegrationResponses(node.member('integrationResponses')),
    ),
    path: node.path,
  })
}

function readIntegrationResponses(node: DefinitionNode): IntegrationResponse[] {
  const statuses = new Set<number>()
  return node.items().flatMap((item) => {
    const statusCode = item.member('statusCode').statusCode()
    if (statusCode === undefined) return []
    if (statuses.has(statusCode))
      item.refuse('duplicate-status', `Response already exists for this resource: ${statusCode}`)
    statuses.add(statusCode)
    return Object.freeze({
      statusCode,
      selectionPattern: readSelectionPattern(item.member('selectionPattern')),
      responseParameters: readParameters(
        item.member('responseParameters'),
        /^method\.response\.header\.[\w.$-]+$/,
      ),
      responseTemplates: item.member('responseTemplates').map((template, contentType) => {
        checkContentType(template, contentType)
        return template.text() || undefined
      }),
      contentHandling: item.member('contentHandling').word(contentHandlings),
      path: item.path,
    })
  })
}

/** `''` and Terraform's `'-'` make the default response. */
function readSelectionPattern(node: DefinitionNode): string | undefined {
  const pattern = node.text()
  return pattern === '-' || pattern === '' ? undefined : pattern
}
