import type { HeaderList } from './header-list.ts'

/** A request that a page makes across origins; the members of a `Request`, and where the page is from. */
export interface CorsRequest {
  /** Method as `Request.method` has it: `patch` in lower case stays so. */
  readonly method: string
  readonly headers: HeaderList
  readonly credentials: 'omit' | 'same-origin' | 'include'
  /** Origin of the page: `http://localhost:5173`; `null` for a page without one, such as a file. */
  readonly origin: string
}

/** An answer of the API, to the preflight or to the request itself. */
export interface CorsAnswer {
  readonly status: number
  readonly headers: HeaderList
}
