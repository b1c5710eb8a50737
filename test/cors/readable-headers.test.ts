import { expect, it } from 'vitest'
import { selectReadableHeaders } from '../../src/cors/readable-headers.ts'

const headers = [
  ['Cache-Control', 'no-store'],
  ['content-language', 'de'],
  ['Content-Length', '1'],
  ['CONTENT-TYPE', 'text/plain'],
  ['Expires', '0'],
  ['Last-Modified', 'a'],
  ['Pragma', 'b'],
  ['X-Total', '7'],
  ['__proto__', '1'],
  ['Set-Cookie', 'a=b'],
  ['Set-Cookie2', 'a=b'],
  ['ETag', '"1"'],
] as const
const always = headers.slice(0, 7).map(([name]) => name)

it.each([
  ['the safelisted ones without Expose-Headers', undefined, 'omit', []],
  ['the named ones in any casing', 'x-total, ETAG', 'include', ['X-Total', 'ETag']],
  [
    'all but cookies by *',
    '*',
    'omit',
    ['X-Total', '__proto__', 'ETag', 'Access-Control-Expose-Headers'],
  ],
  [
    'all but cookies by * among names',
    'a, *',
    'same-origin',
    ['X-Total', '__proto__', 'ETag', 'Access-Control-Expose-Headers'],
  ],
  ['no more by * with credentials', '*', 'include', []],
  ['no cookies that are named', 'Set-Cookie, set-cookie2, __proto__', 'omit', ['__proto__']],
  ['no more by a list that has one bad item', 'X-Total, "ETag"', 'omit', []],
  ['no more by quoted names', "'X-Total'", 'omit', []],
] as const)('selects %s', (_title, exposed, credentials, more) => {
  const list =
    exposed === undefined
      ? headers
      : [...headers, ['Access-Control-Expose-Headers', exposed] as const]
  expect(selectReadableHeaders(list, credentials).map(([name]) => name)).toEqual([
    ...always,
    ...more,
  ])
})

it('keeps the values and each of a repeated header', () => {
  const repeated = [
    ['Pragma', 'a'],
    ['Pragma', 'b'],
    ['X-A', 'c'],
  ] as const
  expect(selectReadableHeaders(repeated, 'omit')).toEqual([
    ['Pragma', 'a'],
    ['Pragma', 'b'],
  ])
})
