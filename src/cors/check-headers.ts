import type { CorsAnswer } from './exchange.ts'
import { type HeaderList, readHeader } from './header-list.ts'
import { isQuoted } from './is-quoted.ts'
import type { Complaint, CorsMistakeCode } from './mistake.ts'

const corsHeaders = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Credentials',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
] as const

/** Checks the CORS headers of one answer for values that can serve no request. */
export function checkHeaders(headers: HeaderList): Complaint[] {
  return corsHeaders.flatMap((header) => {
    const got = readHeader(headers, header)
    if (got === undefined) return []
    if (isQuoted(got))
      return {
        code: 'cors-unquoted',
        header,
        got,
        reason: 'the quotes are part of that value: remove them',
      }
    if (header === 'Access-Control-Allow-Origin' && !canBeOrigin(got))
      return { code: 'cors-origin', header, got, reason: describeOrigin(got) }
    if (header === 'Access-Control-Allow-Credentials' && got === 'true' && allowsAll(headers))
      return {
        code: 'cors-credentials',
        header,
        got,
        reason:
          "Access-Control-Allow-Origin '*' does not count for requests with credentials: answer with the request's own Origin, or leave out this header",
      }
    return []
  })
}

/** Checks that an answer sends Access-Control-Allow-Origin. */
export function requireOrigin(headers: HeaderList, code: CorsMistakeCode): Complaint[] {
  if (sendsOrigin({ headers })) return []
  const reason =
    "a page of another origin then gets a network error in place of the answer: set the header to the page's origin or '*'"
  return [{ code, header: 'Access-Control-Allow-Origin', got: undefined, reason }]
}

/** Returns whether an answer has an Access-Control-Allow-Origin, whatever its value. */
export function sendsOrigin({ headers }: Pick<CorsAnswer, 'headers'>): boolean {
  return readHeader(headers, 'Access-Control-Allow-Origin') !== undefined
}

function allowsAll(headers: HeaderList): boolean {
  return readHeader(headers, 'Access-Control-Allow-Origin') === '*'
}

/** Returns whether browsers can send a value as the header Origin, or `*`. */
function canBeOrigin(value: string): boolean {
  if (value === '*' || value === 'null') return true
  // The URL of an app's own scheme, such as capacitor://localhost, has no origin in JavaScript; its pages send one.
  return toOrigin(value) === value || /^(?!https?:)[a-z][a-z\d+.-]*:\/\/[^\s/?#*,]+$/.test(value)
}

/** Returns the origin of an address over HTTP; undefined for anything else, or a host with `*` in it. */
function toOrigin(address: string): string | undefined {
  if (/[\s,*]/.test(address) || !URL.canParse(address)) return undefined
  const { origin } = new URL(address)
  return origin === 'null' ? undefined : origin
}

/** Returns why a value is not the origin of any page, and what to write. */
function describeOrigin(value: string): string {
  if (/[\s,]/.test(value))
    return "browsers accept one origin only: answer with the request's own Origin when it is one of these"
  if (value.includes('*'))
    return "browsers do not know patterns: answer with the request's own Origin, or with '*'"
  const meant = toOrigin(value.includes('//') ? value : `https://${value}`)
  const advice = meant === undefined ? '' : `, such as '${meant}'`
  return `no page has that origin: write scheme, host and port, in lower case and without a path${advice}`
}
