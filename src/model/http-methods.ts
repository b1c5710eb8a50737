import type { HttpMethod } from './rest-api-definition.ts'

/** The methods a resource can have, in the order AWS lists them. */
export const httpMethods: readonly HttpMethod[] = [
  'GET',
  'PUT',
  'POST',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'HEAD',
  'ANY',
]
