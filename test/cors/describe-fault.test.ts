import { describe, expect, it } from 'vitest'
import { describeFault } from '../../src/cors/describe-fault.ts'
import type { CorsAnswer, CorsRequest } from '../../src/cors/exchange.ts'
import { judgeAnswers } from '../../src/cors/verdict.ts'
import { origin, requestWith } from './request.ts'

/** Describes the fault of a request to /pets and its answers; names of headers lack `Access-Control-Allow-`. */
function describeAnswers(
  request: Partial<CorsRequest>,
  preflight: Record<string, string> | number | undefined,
  response: Record<string, string> = { Origin: '*' },
  place?: string,
): string {
  const full = requestWith(request)
  const { fault } = judgeAnswers(full, {
    preflight: preflight === undefined ? undefined : toAnswer(preflight),
    response: toAnswer(response),
  })
  return fault ? describeFault(fault, { ...full, path: '/pets', place }) : 'allowed'
}

function toAnswer(answer: Record<string, string> | number): CorsAnswer {
  if (typeof answer === 'number') return { status: answer, headers: [] }
  const entries = Object.entries(answer)
  return {
    status: 200,
    headers: entries.map(([name, value]) => [`Access-Control-Allow-${name}`, value]),
  }
}

const withKey = { headers: [['X-Api-Key', 'k']] } as const
const withTwo = {
  headers: [
    ['X-B', '1'],
    ['X-A', '1'],
  ],
} as const
const put = { method: 'PUT' }
const include = { credentials: 'include' } as const

describe('the sentence about a refused request', () => {
  it.each([
    [
      'a status of the preflight, by method',
      put,
      403,
      undefined,
      `PUT /pets from origin ${origin} will be blocked by CORS policy: OPTIONS /pets answers with status '403', but browsers ask by OPTIONS first, because its method is PUT, and send the request only after a status of 200 to 299: give the path an OPTIONS method that answers so, without authorization and without API key.`,
    ],
    [
      'a status of the preflight, by headers',
      withTwo,
      500,
      undefined,
      'because it sends x-a and x-b, and',
    ],
    [
      'an origin that is missing',
      {},
      undefined,
      {},
      `GET /pets from origin ${origin} will be blocked by CORS policy: it answers without Access-Control-Allow-Origin, but a page of another origin can read an answer only with that header: set it to '${origin}' or '*'.`,
    ],
    [
      'an origin that is missing, with credentials',
      include,
      undefined,
      {},
      `: set it to '${origin}'.`,
    ],
    [
      '* with credentials',
      include,
      undefined,
      { Origin: '*' },
      `Access-Control-Allow-Origin '*', but that does not count for a request with credentials: set it to '${origin}'.`,
    ],
    [
      'a slash after the origin',
      {},
      undefined,
      { Origin: `${origin}/` },
      `'${origin}/', but an origin has no slash at its end: remove it.`,
    ],
    [
      'quotes around an origin',
      {},
      undefined,
      { Origin: "'*'" },
      `''*'', but the quotes are part of that value: remove them.`,
    ],
    [
      'several origins',
      {},
      undefined,
      { Origin: 'https://a.b, https://c.d' },
      `but browsers accept one origin only: set it to '${origin}' or '*'.`,
    ],
    [
      'another origin',
      {},
      undefined,
      { Origin: 'https://a.b' },
      `it answers Access-Control-Allow-Origin 'https://a.b', but only the page's own origin counts: set it to '${origin}' or '*'.`,
    ],
    [
      'credentials',
      include,
      undefined,
      { Origin: origin, Credentials: 'TRUE' },
      `it answers Access-Control-Allow-Credentials 'TRUE', but the request is sent with credentials: set Access-Control-Allow-Credentials to 'true'.`,
    ],
    [
      'a missing Allow-Methods',
      put,
      { Origin: '*' },
      undefined,
      `OPTIONS /pets answers without Access-Control-Allow-Methods, but the request's method is PUT: set Access-Control-Allow-Methods to 'PUT'.`,
    ],
    [
      'a missing method',
      put,
      { Origin: '*', Methods: 'GET' },
      undefined,
      `Access-Control-Allow-Methods 'GET', but the request's method is PUT: add it.`,
    ],
    [
      'a method in lower case',
      { method: 'patch' },
      { Origin: '*', Methods: 'PATCH' },
      undefined,
      `but the request's method is patch: methods are compared with their case, so write it in capitals where the page calls fetch.`,
    ],
    [
      '* for methods with credentials',
      { ...put, ...include },
      { Origin: origin, Credentials: 'true', Methods: '*' },
      undefined,
      `but the request's method is PUT: add it, because '*' does not count for a request with credentials.`,
    ],
    [
      'a missing header',
      withKey,
      { Origin: '*', Headers: 'Content-Type' },
      undefined,
      `GET /pets from origin ${origin} will be blocked by CORS policy: OPTIONS /pets answers Access-Control-Allow-Headers 'Content-Type', but the request sends x-api-key: add it.`,
    ],
    [
      'missing headers',
      withTwo,
      { Origin: '*' },
      undefined,
      `answers without Access-Control-Allow-Headers, but the request sends x-a and x-b: set Access-Control-Allow-Headers to 'x-a,x-b'.`,
    ],
    [
      'two missing of three headers',
      withTwo,
      { Origin: '*', Headers: 'x-c' },
      undefined,
      `'x-c', but the request sends x-a and x-b: add them.`,
    ],
    [
      'quotes around headers',
      withKey,
      { Origin: '*', Headers: "'X-Api-Key'" },
      undefined,
      `but the request sends x-api-key: the quotes are part of the value, so remove them.`,
    ],
    [
      'a list with a bad item',
      withKey,
      { Origin: '*', Headers: 'Accept, X-Api-Key X-B' },
      undefined,
      `but 'X-Api-Key X-B' is not a name, so browsers ignore the whole list: separate the names by commas and leave out quotes.`,
    ],
    [
      'a no-break space at the end of a name',
      withKey,
      { Origin: '*', Headers: 'X-Api-Key\u00a0' },
      undefined,
      `but 'X-Api-Key\\u00A0' is not a name`,
    ],
    [
      'authorization under *',
      { headers: [['Authorization', 't']] },
      { Origin: '*', Headers: '*' },
      undefined,
      `GET /pets from origin ${origin} will be blocked by CORS policy once browsers follow the Fetch standard (today they let it pass): OPTIONS /pets answers Access-Control-Allow-Headers '*', but the request sends authorization: add it, because '*' does not cover authorization.`,
    ],
  ] as const)('names %s and what to change', (_title, request, preflight, response, sentence) => {
    expect(describeAnswers(request, preflight, response)).toContain(sentence)
  })

  it('has the place of the answer in the definition', () => {
    expect(describeAnswers(withKey, { Origin: '*' }, {}, 'api.yaml:88:13')).toContain(
      'OPTIONS /pets (api.yaml:88:13) answers without',
    )
    expect(describeAnswers({}, undefined, {}, 'api.yaml:9:1')).toContain(
      'policy: it (api.yaml:9:1) answers without',
    )
  })

  it('escapes control characters and cuts long values', () => {
    expect(describeAnswers({}, undefined, { Origin: '\u001b[31m\u009b' })).toContain(
      "'\\u001B[31m\\u009B'",
    )
    expect(describeAnswers({}, undefined, { Origin: 'a'.repeat(100_000) }).length).toBeLessThan(600)
  })
})
