import { baseUrl } from './mixed-api.js'

/** Bytes of a large body: slightly less than the 10 MB that API Gateway accepts. */
const megabytes10 = 10 * 1024 * 1024 - 100

/** Bodies that no client should send. @type {readonly (readonly [string, BodyInit])[]} */
const bodies = [
  ['malformed JSON', '{"status": '],
  ['an unclosed text', '"status'],
  ['a lone bracket', ']'],
  ['nothing but a NUL', '\0'],
  ['truncated UTF-8', new Uint8Array([...new TextEncoder().encode('{"status": "Gr'), 0xc3])],
  ['bytes that are not UTF-8', new Uint8Array(1000).map((_, index) => index % 256)],
  ['a byte order mark', '\uFEFF{"status": 200}'],
  ['a lone surrogate', '{"status": "\ud800"}'],
  ['10 MB of JSON', `{"status": 200, "text": "${'x'.repeat(megabytes10)}"}`],
  ['10 MB of bytes', new Uint8Array(megabytes10)],
  ['more than 10 MB', '1'.repeat(megabytes10 + 200)],
  ['10 MB of numbers', `[${'1,'.repeat(megabytes10 / 2)}1]`],
  ['100,000 brackets', '['.repeat(100_000)],
  ['100,000 nested arrays', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['100,000 nested objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['hostile names', '{"__proto__": {"status": 200}, "constructor": 1, "toString": 2}'],
  ['a number of 10,000 digits', `{"status": ${'9'.repeat(10_000)}}`],
]

const parameters5000 = Array.from({ length: 5000 }, (_, index) => `p${index}=${index}`).join('&')

/** URLs and headers that no client should send. @type {readonly (readonly [string, string, RequestInit?])[]} */
const others = [
  ['5,000 query parameters', `/pets/1?${parameters5000}`],
  ['5,000 values of one query parameter', `/pets/1?${'id=1&'.repeat(5000)}`],
  ['a broken escape in the query', '/pets/1?a=%zz&%=%&&==&%C3'],
  ['a broken escape in the path', '/pets/%zz%C3'],
  ['hostile query parameters', '/pets/1?__proto__=1&constructor=2&toString=3'],
  ['a path of 10,000 segments', `/files/${'a/'.repeat(10_000)}`],
  ['a path of 100,000 characters', `/pets/${'a'.repeat(100_000)}`],
  ['nothing but slashes', '/////////'],
  ['a hostile path', '/__proto__/constructor'],
  ['a header of 64 KB', '/pets/1', { headers: { 'X-Long': 'x'.repeat(65_536) } }],
  ['a token of 64 KB', '/secret', { headers: { Authorization: 'x'.repeat(65_536) } }],
  [
    '1,000 headers',
    '/pets/1',
    { headers: Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`x-${n}`, `${n}`])) },
  ],
  ['hostile headers', '/pets/1', { headers: { __proto__: 'x', constructor: 'x', toString: 'x' } }],
  ['an invalid content type', '/body', { method: 'POST', headers: { 'Content-Type': ';;' } }],
  ['an invalid Accept header', '/pets', { headers: { Accept: ',;q=,*/,/' } }],
  ['an unknown method', '/pets', { method: 'BREW' }],
]

/**
 * Builds requests that must get an answer, whatever it is.
 *
 * @returns {readonly { name: string, request: Request }[]}
 */
export function badRequests() {
  const withBodies = ['/body', '/orders', '/files/a'].flatMap((path) =>
    bodies.map(([name, body]) => ({
      name: `${name} to ${path}`,
      request: new Request(`${baseUrl}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      }),
    })),
  )
  return [
    ...withBodies,
    ...others.map(([name, url, init]) => ({ name, request: new Request(baseUrl + url, init) })),
  ]
}
