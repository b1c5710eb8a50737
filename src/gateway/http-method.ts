/**
 * Reads the HTTP method that API Gateway routes a request by: the header `X-HTTP-Method-Override` replaces the
 * request's own (developer guide, important notes, which limit this to no method). The header's value is read in any
 * casing, as most servers with this header do; API Gateway's own reading is not recorded.
 *
 * @example
 * readHttpMethod(new Request(url, { method: 'POST', headers: { 'X-HTTP-Method-Override': 'PATCH' } })) // 'PATCH'
 */
export function readHttpMethod({ method, headers }: Pick<Request, 'method' | 'headers'>): string {
  return headers.get('x-http-method-override')?.trim().toUpperCase() || method
}
