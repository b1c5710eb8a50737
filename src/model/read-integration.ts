import { checkContentType } from './check-content-type.ts'
import type { DefinitionNode } from './definition-node.ts'
import { describeMissingValue } from './enumeration.ts'
import { readParameters } from './read-parameters.ts'
import type { Integration, IntegrationResponse } from './rest-api.ts'
import { contentHandlings, integrationTypes, passthroughBehaviors } from './words.ts'

/** Reads an integration with its responses. */
export function readIntegration(node: DefinitionNode): Integration {
  const typeNode = node.member('type')
  if (!typeNode.isPresent) typeNode.refuse('missing-type', describeMissingValue('type'))
  const type = typeNode.enumValue(integrationTypes) ?? 'MOCK'
  const httpMethod = node.member('httpMethod').string()
  if (type !== 'MOCK' && !httpMethod)
    node.refuse('missing-http-method', describeMissingValue('HttpMethod'))
  return Object.freeze({
    type,
    httpMethod,
    uri: node.member('uri').string(),
    requestParameters: readParameters(
      node.member('requestParameters'),
      /^integration\.request\.(header|querystring|path)\.[\w.$-]+$/,
    ),
    requestTemplates: node.member('requestTemplates').map((template, contentType) => {
      checkContentType(template, contentType)
      return template.string() ?? ''
    }),
    passthroughBehavior:
      node.member('passthroughBehavior').enumValue(passthroughBehaviors) ?? 'WHEN_NO_MATCH',
    contentHandling: node.member('contentHandling').enumValue(contentHandlings),
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
        return template.string() || undefined
      }),
      contentHandling: item.member('contentHandling').enumValue(contentHandlings),
      path: item.path,
    })
  })
}

/** `''` and Terraform's `'-'` make the default response. */
function readSelectionPattern(node: DefinitionNode): string | undefined {
  const pattern = node.string()
  return pattern === '-' || pattern === '' ? undefined : pattern
}
