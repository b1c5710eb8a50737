import type { DefinitionIssues } from './definition-issues.ts'
import { describeInvalidMapping } from './invalid-mapping.ts'
import type { Integration, MethodResponse } from './rest-api.ts'

/** Responses that a method declares, by status, each with the headers that it declares: `method.response.header.Location`. */
export type DeclaredResponses = ReadonlyMap<
  number,
  readonly [response: MethodResponse, headers: ReadonlySet<string>]
>

/** Reports integration responses that cannot be selected or sent; `isServed` says whether any call reaches them. */
export function checkResponses(
  integration: Integration,
  declaredResponses: DeclaredResponses | undefined,
  isServed: boolean,
  issues: DefinitionIssues,
): void {
  checkDefaultResponse(integration, isServed, issues)
  if (!declaredResponses) return
  for (const { statusCode, responseParameters, path } of integration.integrationResponses) {
    const [, declared] = declaredResponses.get(statusCode) ?? []
    if (!declared)
      issues.failIf(
        isServed,
        'missing-method-response',
        path,
        `Output mapping refers to an invalid method response: ${statusCode}`,
      )
    else
      for (const name of responseParameters.keys())
        if (!declared.has(name))
          issues.refuse(
            'undeclared-header',
            [...path, 'responseParameters', name],
            `${describeInvalidMapping(name, 'parameter ')}: the method response ${statusCode} does not declare it`,
          )
  }
}

function checkDefaultResponse(
  { integrationResponses, path }: Integration,
  isServed: boolean,
  issues: DefinitionIssues,
): void {
  const [taken, ...others] = integrationResponses.filter(
    ({ selectionPattern }) => selectionPattern === undefined,
  )
  const place = [...path, 'integrationResponses']
  if (integrationResponses.length === 0)
    issues.failIf(
      isServed,
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
}

/** Reports a MOCK integration whose templates would read bytes, and request templates that no request selects. */
export function checkMock(
  { requestTemplates, contentHandling, integrationResponses, path }: Integration,
  binaryMediaTypes: readonly string[],
  isServed: boolean,
  issues: DefinitionIssues,
): void {
  if (
    binaryMediaTypes.includes('*/*') &&
    requestTemplates.size > 0 &&
    contentHandling !== 'CONVERT_TO_TEXT'
  )
    issues.failIf(
      isServed,
      'binary-mock',
      path,
      'With */* among the binary media types no template can read a request, and every answer is a 500: set contentHandling to CONVERT_TO_TEXT',
    )
  else if (contentHandling === 'CONVERT_TO_BINARY' && requestTemplates.size > 0)
    issues.failIf(
      isServed,
      'binary-mock',
      [...path, 'contentHandling'],
      'The request is converted to bytes, which no template can read, and every answer is a 500: leave contentHandling out',
    )
  for (const response of integrationResponses)
    if (response.contentHandling === 'CONVERT_TO_BINARY' && response.responseTemplates.size > 0)
      issues.failIf(
        isServed,
        'binary-mock',
        [...response.path, 'contentHandling'],
        'The response is converted to bytes, which no template can read, and every such answer is a 500: leave contentHandling out, as a MOCK cannot send bytes',
      )
  for (const contentType of requestTemplates.keys())
    if (/[;*\s]/.test(contentType))
      issues.warn(
        'unreachable-template',
        [...path, 'requestTemplates', contentType],
        `No request has the content type '${contentType}': parameters are ignored, wildcards are not known`,
      )
}
