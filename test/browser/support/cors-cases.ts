import fc from 'fast-check'

/** A request that a page makes, and what the API answers to it and to its preflight. */
export interface CorsCase {
  readonly method: string
  readonly headers: readonly HeaderPair[]
  readonly credentials: 'omit' | 'same-origin' | 'include'
  readonly body?: string | undefined
  readonly preflight: CorsCaseAnswer
  readonly response: CorsCaseAnswer
}

export interface CorsCaseAnswer {
  readonly status: number
  readonly headers: readonly HeaderPair[]
}

export type HeaderPair = readonly [name: string, value: string]

/** Makes random cases; the same seed makes the same ones. Most answers keep most rules, so that each rule decides. */
export function createCorsCases(pageOrigin: string, seed: number, count: number): CorsCase[] {
  return fc.sample(caseFor(pageOrigin), { seed, numRuns: count })
}

/** An arbitrary of one of some values, the first ones as often as `weight` says. */
function mostly<T>(usual: readonly T[], weight: number, rare: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight, arbitrary: fc.constantFrom(...usual) },
    { weight: 10 - weight, arbitrary: fc.constantFrom(...rare) },
  )
}

const methods = mostly(['GET', 'POST', 'PUT', 'DELETE', 'PATCH'], 8, [
  'HEAD',
  'OPTIONS',
  'patch',
  'PROPFIND',
  'Report',
])
const credentials = mostly<CorsCase['credentials']>(['omit', 'same-origin', 'include'], 10, [
  'omit',
])

const requestHeaders = fc.uniqueArray(
  fc.oneof(
    pair('x-api-key', ['k', '']),
    pair('Authorization', ['Bearer t']),
    pair('X-Trace', ['1']),
    pair('If-Match', ['"1"']),
    pair('DPR', ['2']),
    pair('Access-Control-Request-Foo', ['1']),
    pair('Cache-Control', ['no-cache']),
    pair('Accept', [
      'text/html',
      'a"b',
      'a(b',
      '\u00e9',
      'a\tb',
      'a\u0001b',
      'a\u007fb',
      'a[b',
      'a{b',
      `a${'b'.repeat(127)}`,
      `a${'b'.repeat(128)}`,
    ]),
    pair('Accept-Language', [
      'de-DE, de;q=0.9',
      'en_US',
      '*',
      'd\u00e9',
      'a'.repeat(128),
      'a'.repeat(129),
    ]),
    pair('Content-Language', ['de', 'de/at', '']),
    pair('Content-Type', [
      'application/json',
      'text/plain',
      'TEXT/plain;charset=utf-8',
      'text/plain ; a',
      'text/plain;a="b"',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'text/plainer',
      'text/plain, text/plain',
      '',
      ';',
      `text/plain;${'a'.repeat(117)}`,
      `text/plain;${'a'.repeat(118)}`,
    ]),
    pair('Range', [
      'bytes=0-',
      'bytes=0-9',
      'bytes=5-3',
      'bytes=5-5',
      'bytes=9-10',
      'bytes=10-9',
      'bytes=-5',
      'bytes=0-1,2-3',
      'bytes=a-',
      'bytes = 0-',
      'lines=0-',
    ]),
  ),
  { selector: ([name]) => name, maxLength: 3 },
)

function pair(name: string, values: readonly string[]): fc.Arbitrary<HeaderPair> {
  return fc.constantFrom(...values).map((value) => [name, value])
}

const allowMethods = mostly(
  ['GET, POST, PUT, DELETE, PATCH', 'GET,PUT,DELETE,PATCH,OPTIONS,patch,PROPFIND,Report', '*'],
  7,
  [
    '',
    'GET',
    'put, delete, patch',
    'PUT DELETE',
    '"PUT"',
    "'PUT,DELETE,PATCH'",
    ', PUT,,\tDELETE ,PATCH,',
    'PUT\u00a0',
    '*, GET',
    '"*"',
    '__proto__',
    'REPORT',
  ],
)
const allowHeaders = mostly(
  [
    'X-API-Key, authorization,X-Trace,If-Match,Cache-Control,Accept,Accept-Language,Content-Language,Content-Type,Range',
    '*',
    'Authorization, *',
  ],
  7,
  [
    '',
    'Content-Type',
    'x-api-key',
    'x-api-key x-trace',
    '"x-api-key"',
    "'x-api-key'",
    'X-API-KEY,,\t Content-Type ,',
    'x-api-key\u00e9',
    'constructor',
    '"a,b"',
    `${'a,'.repeat(2000)}x-api-key`,
  ],
)
const exposeHeaders = mostly(['X-Total', '*', 'x-total, X-Other'], 7, [
  '',
  'X Total',
  '"X-Total"',
  'Set-Cookie, x-total',
  ',x-other,',
  '*, x y',
  "'*'",
])

/** Response headers with a name, zero to two times. */
function sent(
  name: string,
  values: fc.Arbitrary<string>,
  rate: number,
): fc.Arbitrary<HeaderPair[]> {
  const lists: fc.Arbitrary<readonly string[]> = fc.oneof(
    { weight: rate, arbitrary: fc.tuple(values) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.tuple(values, values) },
  )
  return lists.map((list) =>
    list.map((value, index): HeaderPair => [index === 0 ? name : name.toLowerCase(), value]),
  )
}

/** Headers of every answer; a page can read some of them without being told. */
const ordinaryHeaders: HeaderPair[] = [
  ['X-Total', '7'],
  ['X-Other', '1'],
  ['Set-Cookie', 'a=b'],
  ['Content-Language', 'de'],
  ['Expires', '0'],
  ['Pragma', 'no-cache'],
  ['Last-Modified', 'Thu, 26 Nov 2026 00:00:00 GMT'],
  ['ETag', '"1"'],
  ['Vary', 'Origin'],
]

function caseFor(pageOrigin: string): fc.Arbitrary<CorsCase> {
  const port = new URL(pageOrigin).port
  const origins = mostly([pageOrigin, '*'], 9, [
    `${pageOrigin}/`,
    'null',
    '',
    `'*'`,
    '"*"',
    '*, *',
    `*, ${pageOrigin}`,
    pageOrigin.toUpperCase(),
    `localhost:${port}`,
    'https://www.example.com',
    `http://*:${port}`,
    '*\u00a0',
    ` ${pageOrigin}\t`,
    'http://localhost',
  ])
  const consent = [
    sent('Access-Control-Allow-Origin', origins, 18),
    sent(
      'Access-Control-Allow-Credentials',
      mostly(['true'], 8, ['false', 'TRUE', "'true'", ' true ', '']),
      10,
    ),
  ]
  const answer = (
    usual: readonly number[],
    rare: readonly number[],
    others: readonly fc.Arbitrary<HeaderPair[]>[],
  ) =>
    fc.record({
      status: mostly(usual, 9, rare),
      headers: fc.tuple(...consent, ...others).map((lists) => lists.flat()),
    })
  return fc.record({
    method: methods,
    headers: requestHeaders,
    credentials,
    body: fc.constantFrom(undefined, '', 'text'),
    preflight: answer(
      [200, 204, 201, 299],
      [300, 301, 304, 400, 401, 403, 404, 500],
      [
        sent('Access-Control-Allow-Methods', allowMethods, 10),
        sent('Access-Control-Allow-Headers', allowHeaders, 10),
      ],
    ),
    response: answer(
      [200, 201, 403, 500],
      [204, 302, 400, 401, 404, 429, 504],
      [sent('Access-Control-Expose-Headers', exposeHeaders, 5), fc.constant(ordinaryHeaders)],
    ),
  })
}
