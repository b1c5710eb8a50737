import type { StatusCode } from './rest-api-definition.ts'

/** Returns the message for an integration response that has the same status code as another one. */
export function describeDuplicateStatus(
  statusCode: StatusCode,
  replacesResponses: boolean,
): string {
  return `Another integration response also has the status code ${statusCode}: ${
    replacesResponses
      ? 'the later one replaces it'
      : 'which one API Gateway keeps is not known, so the patterns of both are tried'
  }`
}
