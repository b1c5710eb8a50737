import { readIpv6 } from './ip-address.ts'

/** Finds a character that no part of a URI has; beyond ASCII only blanks and control characters are refused. */
const illegal = /(?![\w\-.!~*'();/?:@&=+$,[\]%])[\0-\x80]|[\p{Cc}\p{Z}]|%(?![\da-fA-F]{2})/u
const parts = /^(?:([^:/?#]*):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/s

/**
 * Whether `new java.net.URI` takes a text: relative and empty ones too, as it is RFC 2396 with letters of every script.
 * An IPv6 address with a zone, which it takes too, is refused.
 */
export function isUri(text: string): boolean {
  const [, scheme, authority, path = '', query = '', fragment = ''] = parts.exec(text) ?? []
  if (illegal.test(text.replace('#', ''))) return false
  if (scheme !== undefined && !/^[a-z][a-z\d+.-]*$/i.test(scheme)) return false
  const rest = path + query
  // What follows a scheme without a slash is a name of any kind.
  if (scheme !== undefined && authority === undefined && !path.startsWith('/')) return rest !== ''
  if (authority === '' && rest + fragment === '') return false
  return !/[[\]]/.test(path) && isAuthority(authority ?? '')
}

/** Whether a text is a name without brackets, or a server whose IPv6 address stands in brackets. */
function isAuthority(text: string): boolean {
  const [, address] = /^(?:[^[\]@]*@)?\[(.*)\](?::\d{0,9})?$/.exec(text) ?? []
  return address === undefined ? !/[[\]]/.test(text) : readIpv6(address) !== undefined
}
