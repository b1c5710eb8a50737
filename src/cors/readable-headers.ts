import type { CorsRequest } from './exchange.ts'
import { type HeaderList, readHeader, readNames } from './header-list.ts'

const safelisted = /^(cache-control|content-(language|length|type)|expires|last-modified|pragma)$/

/**
 * Selects the headers of an answer that a page of another origin can read (Fetch standard, "CORS filtered response").
 *
 * @example
 * selectReadableHeaders([['Content-Type', 'text/plain'], ['X-Total', '7']], 'omit')
 * // [['Content-Type', 'text/plain']], because no Access-Control-Expose-Headers names x-total
 */
export function selectReadableHeaders(
  headers: HeaderList,
  credentials: CorsRequest['credentials'],
): (readonly [name: string, value: string])[] {
  const list = readHeader(headers, 'Access-Control-Expose-Headers')
  const exposed = readNames(list?.toLowerCase())
  const exposesAll = credentials !== 'include' && exposed?.has('*')
  return [...headers].filter(([name]) => {
    const key = name.toLowerCase()
    if (/^set-cookie2?$/.test(key)) return false
    return exposesAll || safelisted.test(key) || exposed?.has(key)
  })
}
