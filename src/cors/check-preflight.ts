import { checkHeaders, requireOrigin, sendsOrigin } from './check-headers.ts'
import type { CorsAnswer } from './exchange.ts'
import { type HeaderList, readHeader, readNames } from './header-list.ts'
import { isQuoted } from './is-quoted.ts'
import type { Complaint } from './mistake.ts'

/** Checks that the answer to OPTIONS lets pages of other origins send requests of the path's methods. */
export function checkPreflight(
  { status, headers }: CorsAnswer,
  methods: readonly string[],
): Complaint[] {
  if (status < 200 || status > 299)
    return [
      {
        code: 'cors-preflight',
        reason:
          'browsers send a request only after OPTIONS has answered 200 to 299: let it answer so, without authorization and without API key',
      },
    ]
  return [
    ...checkHeaders(headers),
    ...requireOrigin(headers, 'cors-preflight'),
    ...checkList(headers, 'Access-Control-Allow-Methods'),
    ...checkList(headers, 'Access-Control-Allow-Headers'),
    ...(sendsOrigin({ headers }) ? checkMethods(headers, methods) : []),
  ]
}

/** Checks that a list has only names. Quotes are left to `checkHeaders`, so that they are reported once. */
function checkList(headers: HeaderList, header: string): Complaint[] {
  const got = readHeader(headers, header)
  if (isQuoted(got) || readNames(got)) return []
  const reason = 'browsers ignore the whole list when an item is no name: separate names by commas'
  return [{ code: 'cors-preflight', header, got, reason }]
}

function checkMethods(headers: HeaderList, methods: readonly string[]): Complaint[] {
  const header = 'Access-Control-Allow-Methods'
  const got = readHeader(headers, header)
  const names = isQuoted(got) ? undefined : readNames(got)
  const missing = methods.filter((method) => names && !names.has(method) && !names.has('*'))
  if (missing.length === 0) return []
  const list = missing.join(' and ')
  return [{ code: 'cors-method', header, got, reason: `the path has ${list}: add to the list` }]
}
