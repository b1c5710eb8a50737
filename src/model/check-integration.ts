import type { DefinitionIssues } from './definition-issues.ts'
import { describeInvalidMapping } from './invalid-mapping.ts'
import type { Integration } from './rest-api.ts'

/** What API Gateway logs for a MOCK whose request template gives no status. */
export const unreadableStatus: string =
  'Unable to parse statusCode. It should be an integer that is defined in the request template.'

/** Status -> declared headers, `method.response.header.<name>`. */
export type DeclaredResponses = ReadonlyMap<number, ReadonlySet<string>>

/** Warns of responses that cannot be selected or sent. */
export function checkResponses(
  { integrationResponses, path }: Integration,
  methodResponses: DeclaredResponses | undefined,
  issues: DefinitionIssues,
): void {
  const [taken, ...others] = integrationResponses.filter(
    ({ selectionPattern }) => selectionPattern === undefined,
  )
  const place = [...path, 'integrationResponses']
  if (integrationResponses.length === 0)
    issues.warn(
      'no-integration-response',
      path,
      'Without an integration response every answer is a 500',
    )
  else if (!taken)
    issues.warn(
      'no-default-response',
      place,
      'No integration response is the default one: a status that no selectionPattern matches is a 500',
    )
  else if (others.length > 0)
    issues.warn(
      'several-default-responses',
      place,
      `Several integration responses are the default one; ${taken.statusCode} is taken`,
    )
  if (methodResponses)
    for (const response of integrationResponses) {
      const { statusCode } = response
      const declared = methodResponses.get(statusCode)
      if (!declared)
        issues.warn(
          'missing-method-response',
          response.path,
          `Output mapping refers to an invalid method response: ${statusCode}`,
        )
      else
        for (const name of response.responseParameters.keys())
          if (!declared.has(name))
            issues.warn(
              'undeclared-header',
              [...response.path, 'responseParameters', name],
              `${describeInvalidMapping(name, 'parameter ')}: the method response ${statusCode} does not declare it`,
            )
    }
}

/** Warns of a MOCK integration whose request template cannot give a status. */
export function checkMock(
  { requestTemplates, contentHandling, path }: Integration,
  binaryMediaTypes: readonly string[],
  issues: DefinitionIssues,
): void {
  if (
    binaryMediaTypes.includes('*/*') &&
    requestTemplates.size > 0 &&
    contentHandling !== 'CONVERT_TO_TEXT'
  )
    issues.warn(
      'binary-mock',
      path,
      'With */* among the binary media types no template can read a request, and every answer is a 500: set contentHandling to CONVERT_TO_TEXT',
    )
  for (const [contentType, template] of requestTemplates) {
    const place = [...path, 'requestTemplates', contentType]
    if (/[;*\s]/.test(contentType))
      issues.warn(
        'unreachable-template',
        place,
        `No request has the content type '${contentType}': parameters are ignored, wildcards are not known`,
      )
    if (/(?<![-\w])statusCode["']?\s*:\s*["']/.test(template.replace(/##.*/g, '')))
      issues.warn('string-status-code', place, `statusCode is a string: ${unreadableStatus}`)
    else if (!/statusCode|[$#]/.test(template))
      issues.warn('no-status-code', place, `There is no statusCode: ${unreadableStatus}`)
  }
}
