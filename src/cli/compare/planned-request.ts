/** A request to send to both sides of a comparison. */
export interface PlannedRequest {
  /** HTTP method: `GET`. */
  readonly method: string
  /** Path and query below the base path: `/pets?page=2`. */
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string | undefined
}

/** Formats a request as a line: `GET /pets?page=2 (x-tier: gold)`. */
export function describePlanned({ method, target, headers }: PlannedRequest): string {
  const list = headers.map(([name, value]) => `${name}: ${value}`).join(', ')
  return `${method} ${target}${list && ` (${list})`}`
}
