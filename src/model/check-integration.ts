import type { DefinitionNode } from './definition-node.ts'
import type { Integration } from './rest-api.ts'

/** Warns of responses that cannot be selected or sent. */
export function checkResponses(
  { type, integrationResponses }: Integration,
  methodResponses: ReadonlyMap<number, ReadonlySet<string>> | undefined,
  node: DefinitionNode,
): void {
  if (type.endsWith('_PROXY')) return
  const responses = node.member('integrationResponses')
  const defaults = integrationResponses.filter(
    (response) => response.selectionPattern === undefined,
  )
  if (integrationResponses.length === 0)
    node.warn('no-integration-response', 'Without an integration response every answer is a 500')
  else if (defaults.length === 0)
    responses.warn(
      'no-default-response',
      'No integration response is the default one: a status that no selectionPattern matches is a 500',
    )
  else if (defaults.length > 1)
    responses.warn(
      'several-default-responses',
      `Several integration responses are the default one; ${defaults[0]?.statusCode} is taken`,
    )
  if (!methodResponses) return
  for (const response of responses.items()) {
    const statusCode = Number(response.member('statusCode').value)
    const declared = methodResponses.get(statusCode)
    if (!declared) {
      response.warn(
        'missing-method-response',
        `The method has no response ${statusCode}: Output mapping refers to an invalid method response: ${statusCode}`,
      )
      continue
    }
    for (const [name, parameter] of response.member('responseParameters').members())
      if (!declared.has(name))
        parameter.warn(
          'undeclared-header',
          `The method response ${statusCode} does not declare the header: Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression parameter specified: ${name}]`,
        )
  }
}

/** Warns of a MOCK integration whose request template cannot give a status. */
export function checkMock(
  { requestTemplates, contentHandling }: Integration,
  binaryMediaTypes: readonly string[],
  node: DefinitionNode,
): void {
  if (
    binaryMediaTypes.includes('*/*') &&
    requestTemplates.size > 0 &&
    contentHandling !== 'CONVERT_TO_TEXT'
  )
    node.warn(
      'binary-mock',
      'With */* among the binary media types a template cannot read the request, and every answer is a 500: set contentHandling to CONVERT_TO_TEXT',
    )
  for (const [contentType, template] of node.member('requestTemplates').members()) {
    if (/[;*\s]/.test(contentType))
      template.warn(
        'unreachable-template',
        `No request has the content type '${contentType}': parameters are ignored, wildcards are not known`,
      )
    const text = template.text() ?? ''
    if (/["']?\bstatusCode["']?\s*:\s*["']/.test(text))
      template.warn(
        'string-status-code',
        'statusCode is a string: Unable to parse statusCode. It should be an integer that is defined in the request template.',
      )
    else if (!/statusCode|[$#]/.test(text))
      template.warn(
        'no-status-code',
        'The template has no statusCode: Unable to parse statusCode. It should be an integer that is defined in the request template.',
      )
  }
}
