import type { OverrideValue } from '../mapping/context.ts'

/** HTTP headers in the order they were set; setting a name again, in any casing, replaces its value. */
export class HeaderMap {
  readonly #headers = new Map<string, readonly [name: string, value: OverrideValue]>()

  /** Sets a header. Returns false, and sets nothing, when HTTP cannot carry its name or value. */
  set(name: string, value: OverrideValue): boolean {
    const values = typeof value === 'string' ? [value] : value
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !values.every(isHeaderValue)) return false
    this.#headers.set(name.toLowerCase(), [name, value])
    return true
  }

  has(name: string): boolean {
    return this.#headers.has(name.toLowerCase())
  }

  entries(): Iterable<readonly [string, OverrideValue]> {
    return this.#headers.values()
  }

  /** Lists the headers of this map as pairs of name and value, a pair for each value of a multi-value header. */
  toList(): (readonly [name: string, value: string])[] {
    return Array.from(this.#headers.values()).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[name, value] as const]
        : value.map((text) => [name, text] as const),
    )
  }
}

/** Returns whether HTTP can carry a text as the value of a header: Latin-1 without line breaks. */
export function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text)
}
