import { checkContentType } from './check-content-type.ts'
import type { DefinitionNode } from './definition-node.ts'
import { describeDuplicateStatus } from './duplicate-status.ts'
import { describeMissingValue } from './enumeration.ts'
import { readParameters } from './read-parameters.ts'
import type { Integration, IntegrationResponse } from './rest-api.ts'
import { contentHandlings, integrationTypes, passthroughBehaviors } from './words.ts'

/**
 * Reads an integration with its responses; `replacesResponses` says whether a later response replaces an earlier one of
 * the same status.
 */
export function readIntegration(node: DefinitionNode, replacesResponses: boolean): Integration {
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
      return readTemplate(template) ?? ''
    }),
    passthroughBehavior:
      node.member('passthroughBehavior').enumValue(passthroughBehaviors) ?? 'WHEN_NO_MATCH',
    contentHandling: node.member('contentHandling').enumValue(contentHandlings),
    integrationResponses: Object.freeze(
      readIntegrationResponses(node.member('integrationResponses'), replacesResponses),
    ),
    path: node.path,
  })
}

function readIntegrationResponses(
  node: DefinitionNode,
  replacesResponses: boolean,
): readonly IntegrationResponse[] {
  const responses: IntegrationResponse[] = []
  for (const item of node.items()) {
    const response = readIntegrationResponse(item)
    if (!response) continue
    const { statusCode } = response
    const earlier = responses.findIndex((other) => other.statusCode === statusCode)
    if (earlier >= 0)
      item.warn('duplicate-status', describeDuplicateStatus(statusCode, replacesResponses))
    // PutIntegrationResponse replaces an earlier response of the same status (recorded); which of the two an import
    // keeps is not known.
    if (earlier >= 0 && replacesResponses) responses.splice(earlier, 1)
    responses.push(response)
  }
  return responses
}

function readIntegrationResponse(item: DefinitionNode): IntegrationResponse | undefined {
  const statusCode = item.member('statusCode').statusCode()
  if (statusCode === undefined) return undefined
  return Object.freeze({
    statusCode,
    selectionPattern: readSelectionPattern(item.member('selectionPattern')),
    responseParameters: readParameters(
      item.member('responseParameters'),
      /^method\.response\.header\.[\w.$-]+$/,
    ),
    responseTemplates: item.member('responseTemplates').map((template, contentType) => {
      checkContentType(template, contentType)
      return readTemplate(template) || undefined
    }),
    contentHandling: item.member('contentHandling').enumValue(contentHandlings),
    path: item.path,
  })
}

/** Largest mapping template that API Gateway takes, in bytes (developer guide, limits). */
const largestTemplate = 300 * 1024

function readTemplate(node: DefinitionNode): string | undefined {
  const template = node.string()
  // Measures only long templates: a UTF-16 unit is at most three bytes of UTF-8, so that shorter ones always fit.
  if (
    template !== undefined &&
    template.length * 3 > largestTemplate &&
    new TextEncoder().encode(template).length > largestTemplate
  )
    node.refuse('template-too-large', 'The mapping template is larger than 300 KB')
  return template
}

/**
 * Reads a selection pattern; returns undefined, which makes the response the default one, when the pattern is absent,
 * `''` or Terraform's `'-'`.
 */
function readSelectionPattern(node: DefinitionNode): string | undefined {
  const pattern = node.string()
  return pattern === '-' || pattern === '' ? undefined : pattern
}
