import { readIpv6 } from './ip-address.ts'

/** Finds a character that no part of a URI has; beyond ASCII only blanks and control characters are refused. */
const illegal = /(?![\w\-.!~*'();/?:@&=+$,[\]%])[\0-\x80]|[\p{Cc}\p{Z}]|%(?![\da-fA-F]{2})/u
const parts = /^(?:([^:/?#]*):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/s

/**
 * Returns whether `new java.net.URI` accepts a text: RFC 2396 with letters of every script, relative and empty URIs
 * included. An IPv6 address with a zone, which Java accepts as well, is refused here.
 */
export function isUri(text: string): boolean {
  const [, scheme, authority, path = '', query = '', fragment = ''] = parts.exec(text) ?? []
  if (illegal.test(text.replace('#', ''))) return false
  if (scheme !== undefined && !/^[a-z][a-z\d+.-]*$/i.test(scheme)) return false
  const rest = path + query
  // After a scheme, text that begins without a slash can be anything but empty: `mailto:a@example.com`.
  if (scheme !== undefined && authority === undefined && !path.startsWith('/')) return rest !== ''
  if (authority === '' && rest + fragment === '') return false
  return !/[[\]]/.test(path) && isAuthority(authority ?? '')
}

/**
 * Returns whether a text is the authority of a URI: a name without brackets, or a server whose IPv6 address stands in
 * brackets.
 */
function isAuthority(text: string): boolean {
  const [, address] = /^(?:[^[\]@]*@)?\[(.*)\](?::\d{0,9})?$/.exec(text) ?? []
  return address === undefined ? !/[[\]]/.test(text) : readIpv6(address) !== undefined
}
