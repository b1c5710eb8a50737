import { expect, it } from 'vitest'
import { readHeader, readNames } from '../../src/cors/header-list.ts'

it.each([
  ['ignores case', [['VARY', 'Origin']], 'Origin'],
  [
    'joins repeated headers',
    [
      ['vary', 'Origin'],
      ['Vary', 'Accept'],
    ],
    'Origin, Accept',
  ],
  ['trims blanks and line breaks', [['Vary', ' \t\r\nOrigin \t']], 'Origin'],
  ['keeps blanks inside', [['Vary', 'a  b']], 'a  b'],
  ['keeps a no-break space at the end', [['Vary', 'Origin\u00a0']], 'Origin\u00a0'],
  ['tells an empty header from an absent one', [['Vary', '']], ''],
  [
    'joins empty values too',
    [
      ['Vary', ''],
      ['Vary', '*'],
    ],
    ', *',
  ],
  [
    'finds nothing among other names',
    [
      ['__proto__', 'a'],
      ['varyx', 'b'],
    ],
    undefined,
  ],
] as const)('reading a header %s', (_title, headers, value) => {
  expect(readHeader(headers, 'Vary')).toBe(value)
  expect(readHeader(headers, 'vary')).toBe(value)
})

it('reads a Headers object', () => {
  expect(readHeader(new Headers({ Vary: 'Origin' }), 'vary')).toBe('Origin')
})

it.each([
  [undefined, []],
  ['', []],
  ['GET', ['GET']],
  ['GET,PUT , \tDELETE', ['GET', 'PUT', 'DELETE']],
  [' ,GET,,', ['GET']],
  ['get, GET', ['get', 'GET']],
  ["'GET'", ["'GET'"]],
  ['__proto__, constructor', ['__proto__', 'constructor']],
  ['*', ['*']],
])('reads the names of the list %j', (value, names) => {
  expect([...(readNames(value) ?? ['refused'])]).toEqual(names)
})

it.each([
  '"GET"',
  'GET PUT',
  'GET, P(UT',
  'GET;PUT',
  'GET\u00a0',
  'é',
  'GET, \u0001',
  'GET\nPUT',
  '\u212a',
])('refuses the list %j as a whole', (value) => {
  expect(readNames(value)).toBeUndefined()
})

it('reads long lists and long runs of blanks in little time', () => {
  const blanks = ' '.repeat(100_000)
  const start = performance.now()
  expect(readHeader([['a', `x${blanks}y`]], 'a')).toHaveLength(100_002)
  expect(readNames(`${'a,'.repeat(100_000)}${blanks}b`)).toEqual(new Set(['a', 'b']))
  expect(readNames(`a${blanks}b`)).toBeUndefined()
  expect(performance.now() - start).toBeLessThan(1000)
})
