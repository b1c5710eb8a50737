import type { CorsRequest } from '../../src/cors/exchange.ts'

/** Origin of the page in the tests of this folder. */
export const origin = 'http://localhost:5173'

/** Returns a simple GET of a page at `origin`, without credentials, but for some members. */
export function requestWith(members: Partial<CorsRequest> = {}): CorsRequest {
  return { method: 'GET', headers: [], credentials: 'same-origin', origin, ...members }
}
