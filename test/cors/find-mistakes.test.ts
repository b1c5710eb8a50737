import { describe, expect, it } from 'vitest'
import type { ApiAnswers } from '../../src/cors/api-answers.ts'
import { findMistakes } from '../../src/cors/find-mistakes.ts'
import type { HeaderList } from '../../src/cors/header-list.ts'

/** Headers of a test: `{ Origin: '*' }` is `Access-Control-Allow-Origin: *`. */
type Allowed = Readonly<Record<string, string>>

function toHeaders(allowed: Allowed): HeaderList {
  return Object.entries(allowed).map(
    ([name, value]) => [`Access-Control-Allow-${name}`, value] as const,
  )
}

/** Describes an API of the one path /pets: its answer to OPTIONS, and those of its methods by method and status. */
function petsWith(
  preflight: Allowed | 'unknown' | undefined,
  answers: Readonly<Record<string, Allowed>>,
  status = 200,
): ApiAnswers {
  return {
    paths: [
      {
        path: '/pets',
        preflight:
          typeof preflight === 'object' ? { status, headers: toHeaders(preflight) } : preflight,
        responses: Object.entries(answers).map(([answer, allowed]) => {
          const [httpMethod = '', code] = answer.split(' ')
          return { httpMethod, status: Number(code ?? 200), headers: toHeaders(allowed) }
        }),
      },
    ],
    gatewayResponses: [],
  }
}

function failureWith(allowed: Allowed, responseType = 'DEFAULT_4XX') {
  return { responseType, status: 403, headers: toHeaders(allowed) }
}

/** Lists the mistakes of an API as code and message. */
function messagesOf(api: ApiAnswers): string[] {
  return findMistakes(api).map(({ code, message }) => `${code}: ${message}`)
}

const all = { Origin: '*', Methods: '*', Headers: '*' }

describe('an API without mistakes', () => {
  it.each([
    [
      'means no CORS',
      { ...petsWith({}, { GET: {}, PUT: {} }, 403), gatewayResponses: [failureWith({})] },
    ],
    [
      'sends the header everywhere',
      { ...petsWith(all, { GET: all, 'GET 404': all }), gatewayResponses: [failureWith(all)] },
    ],
    [
      'is called by simple methods only, without OPTIONS',
      petsWith(undefined, { GET: all, POST: all, HEAD: all }),
    ],
    [
      'names its methods but for the safelisted ones',
      petsWith({ Origin: '*', Methods: 'PUT' }, { GET: all, PUT: all }),
    ],
    ['serves any method', petsWith({ Origin: '*', Methods: 'GET' }, { ANY: all, OPTIONS: {} })],
    ['has an OPTIONS that only a backend answers', petsWith('unknown', { PUT: all })],
    [
      'allows one origin with credentials',
      petsWith({ Origin: 'https://a.example', Methods: 'PUT', Credentials: 'true' }, { PUT: all }),
    ],
  ])('%s', (_title, api) => {
    expect(messagesOf(api)).toEqual([])
  })
})

it('finds cors-response where an answer lacks the header that others of its path send', () => {
  const [first, ...others] = findMistakes(petsWith(all, { GET: all, 'GET 500': {}, PUT: {} }))
  expect(first).toEqual({
    code: 'cors-response',
    answer: { path: '/pets', httpMethod: 'GET', status: 500 },
    judged: { httpMethod: 'GET', status: 500, headers: [] },
    header: 'Access-Control-Allow-Origin',
    got: undefined,
    message:
      "GET /pets answers 500 without Access-Control-Allow-Origin, but a page of another origin then gets a network error in place of the answer: set the header to the page's origin or '*'.",
  })
  expect(others.map(({ answer }) => answer)).toEqual([
    { path: '/pets', httpMethod: 'PUT', status: 200 },
  ])
})

it('leaves alone a path that means no CORS beside one that does', () => {
  const { paths } = petsWith({}, { GET: {}, PUT: {} })
  expect(
    findMistakes({
      ...petsWith(all, { GET: all }),
      paths: [...petsWith(all, { GET: all }).paths, ...paths],
    }),
  ).toEqual([])
})

it.each(['DEFAULT_4XX', 'DEFAULT_5XX', 'THROTTLED'])(
  'finds cors-gateway-response for %s',
  (responseType) => {
    const [mistake] = findMistakes({
      ...petsWith(all, {}),
      gatewayResponses: [failureWith({}, responseType)],
    })
    expect(mistake).toMatchObject({
      code: 'cors-gateway-response',
      answer: { responseType, status: 403 },
    })
    expect(mistake?.message).toContain(
      `Gateway response ${responseType} answers 403 without Access-Control-Allow-Origin, but`,
    )
  },
)

it('finds cors-gateway-response where only another gateway response means CORS', () => {
  const gatewayResponses = [failureWith(all), failureWith({}, 'DEFAULT_5XX')]
  expect(findMistakes({ paths: [], gatewayResponses }).map(({ answer }) => answer)).toEqual([
    { responseType: 'DEFAULT_5XX', status: 403 },
  ])
})

describe('cors-origin', () => {
  it.each([
    [
      'www.example.com',
      "no page has that origin: write scheme, host and port, in lower case and without a path, such as 'https://www.example.com'.",
    ],
    ['https://example.com/', "such as 'https://example.com'."],
    ['https://example.com/app?a#b', "such as 'https://example.com'."],
    ['https://Example.com', "such as 'https://example.com'."],
    ['https://example.com:443', "such as 'https://example.com'."],
    ['https://b\u00fccher.example', "such as 'https://xn--bcher-kva.example'."],
    ['http://user@example.com', "such as 'http://example.com'."],
    ['', 'without a path.'],
    ['https://', 'without a path.'],
    ['//example.com', 'without a path'],
    [
      'https://a.example, https://b.example',
      "browsers accept one origin only: answer with the request's own Origin when it is one of these.",
    ],
    ['https://a.example https://b.example', 'browsers accept one origin only'],
    ['*, *', 'browsers accept one origin only'],
    [
      'https://*.example.com',
      "browsers do not know patterns: answer with the request's own Origin, or with '*'.",
    ],
    ['capacitor://localhost/', 'without a path.'],
    ['\u001b', 'without a path.'],
  ])('is found for %j', (value, advice) => {
    const mistakes = findMistakes(petsWith(undefined, { GET: { Origin: value } }))
    expect(mistakes.map(({ code, got }) => [code, got])).toEqual([['cors-origin', value]])
    expect(mistakes[0]?.message).toContain(advice)
  })

  it.each([
    '*',
    'null',
    'https://example.com',
    'http://localhost:5173',
    'http://[::1]:8080',
    'https://xn--bcher-kva.example',
    'capacitor://localhost',
    'chrome-extension://abc',
  ])('is not found for %j', (value) => {
    expect(messagesOf(petsWith(undefined, { GET: { Origin: value } }))).toEqual([])
  })

  it('is found in the answer to OPTIONS and in gateway responses', () => {
    const api = {
      ...petsWith({ Origin: 'origins' }, {}),
      gatewayResponses: [failureWith({ Origin: 'origins' })],
    }
    expect(findMistakes(api).map(({ code, answer }) => [code, answer])).toEqual([
      ['cors-origin', { path: '/pets', httpMethod: 'OPTIONS', status: 200 }],
      ['cors-origin', { responseType: 'DEFAULT_4XX', status: 403 }],
    ])
  })
})

describe('cors-method', () => {
  it('is found once for the methods that OPTIONS does not allow', () => {
    const api = petsWith(
      { Origin: '*', Methods: 'get,put,OPTIONS' },
      { GET: all, PUT: all, 'PUT 404': all, DELETE: all },
    )
    expect(messagesOf(api)).toEqual([
      "cors-method: OPTIONS /pets answers 200 with Access-Control-Allow-Methods 'get,put,OPTIONS', but the path has PUT and DELETE: add to the list.",
    ])
  })

  it('is found where OPTIONS sends no Allow-Methods', () => {
    expect(messagesOf(petsWith({ Origin: '*' }, { PATCH: all }))).toEqual([
      'cors-method: OPTIONS /pets answers 200 without Access-Control-Allow-Methods, but the path has PATCH: add to the list.',
    ])
  })

  it('is found where the path has no OPTIONS', () => {
    expect(messagesOf(petsWith(undefined, { GET: all, DELETE: all, 'DELETE 404': all }))).toEqual([
      'cors-method: DELETE /pets answers 200, but browsers ask by OPTIONS before they send DELETE: give the path an OPTIONS method.',
    ])
  })
})

describe('cors-preflight', () => {
  it.each([199, 302, 401, 403, 500])('is found for the status %d', (status) => {
    expect(messagesOf(petsWith({}, { PUT: all }, status))).toEqual([
      `cors-preflight: OPTIONS /pets answers ${status}, but browsers send a request only after OPTIONS has answered 200 to 299: let it answer so, without authorization and without API key.`,
    ])
  })

  it('is found alone where OPTIONS lacks the header that another answer sends', () => {
    const mistakes = findMistakes(petsWith({ Methods: 'GET' }, { PUT: all }))
    expect(mistakes).toMatchObject([
      { code: 'cors-preflight', header: 'Access-Control-Allow-Origin', got: undefined },
    ])
  })

  it.each(['Methods', 'Headers'])('is found for an Allow-%s without commas', (list) => {
    const [mistake] = findMistakes(petsWith({ ...all, [list]: 'PUT DELETE' }, { PUT: all }))
    expect(mistake).toMatchObject({
      code: 'cors-preflight',
      header: `Access-Control-Allow-${list}`,
      got: 'PUT DELETE',
    })
  })
})

it('finds cors-credentials for * beside Allow-Credentials true', () => {
  expect(
    messagesOf(
      petsWith({ ...all, Credentials: 'true' }, { GET: { Origin: '*', Credentials: 'false' } }),
    ),
  ).toEqual([
    "cors-credentials: OPTIONS /pets answers 200 with Access-Control-Allow-Credentials 'true', but Access-Control-Allow-Origin '*' does not count for requests with credentials: answer with the request's own Origin, or leave out this header.",
  ])
})

describe('cors-unquoted', () => {
  it.each([
    ['Origin', "'*'"],
    ['Origin', '"https://a.example"'],
    ['Methods', "'GET,PUT'"],
    ['Methods', '"PUT"'],
    ['Headers', "'X-A','X-B'"],
    ['Headers', "X-A, X-B'"],
    ['Credentials', "'true'"],
  ])('is found once for Allow-%s %s', (name, value) => {
    const mistakes = findMistakes(petsWith({ ...all, [name]: value }, { PUT: all }))
    expect(mistakes.map(({ code, header, got }) => [code, header, got])).toEqual([
      ['cors-unquoted', `Access-Control-Allow-${name}`, value],
    ])
    expect(mistakes[0]?.message).toContain('but the quotes are part of that value: remove them.')
  })

  it.each(['Access-Control-Expose-Headers', 'Access-Control-Max-Age'])(
    'is found for %s',
    (name) => {
      const headers = [
        ['Access-Control-Allow-Origin', '*'],
        [name, "'600'"],
      ] as const
      const responses = [{ httpMethod: 'GET', status: 200, headers }]
      const api = {
        paths: [{ path: '/pets', preflight: undefined, responses }],
        gatewayResponses: [],
      }
      expect(findMistakes(api)).toMatchObject([{ code: 'cors-unquoted', header: name }])
    },
  )
})

it('changes nothing of the answers that it is given', () => {
  const api = petsWith({ Origin: 'x' }, { PUT: {}, GET: all })
  const before = structuredClone(api)
  findMistakes(api)
  expect(api).toEqual(before)
})
