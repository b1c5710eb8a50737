import type { StatusCode } from './rest-api-definition.ts'

/** Returns the sentence for an integration response whose status another one has. */
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
