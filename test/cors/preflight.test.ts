import { describe, expect, it } from 'vitest'
import type { CorsRequest } from '../../src/cors/exchange.ts'
import { createPreflight, judgePreflight } from '../../src/cors/preflight.ts'
import { origin, requestWith } from './request.ts'

describe('a preflight', () => {
  it.each(['GET', 'HEAD', 'POST'])('is not sent before a simple %s', (method) => {
    expect(createPreflight(requestWith({ method, headers: [['Accept', '*/*']] }))).toBeUndefined()
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'patch', 'get', '__proto__', 'POSTS'])(
    'asks for the method %s',
    (method) => {
      expect(createPreflight(requestWith({ method }))).toEqual({
        method: 'OPTIONS',
        headers: [
          ['Accept', '*/*'],
          ['Access-Control-Request-Method', method],
          ['Origin', origin],
        ],
      })
    },
  )

  it('asks for headers in lower case, sorted and joined by commas alone', () => {
    const headers = [
      ['X-B', '1'],
      ['Accept', '*/*'],
      ['Authorization', 't'],
    ] as const
    expect(createPreflight(requestWith({ headers }))).toEqual({
      method: 'OPTIONS',
      headers: [
        ['Accept', '*/*'],
        ['Access-Control-Request-Method', 'GET'],
        ['Access-Control-Request-Headers', 'authorization,x-b'],
        ['Origin', origin],
      ],
    })
  })
})

const put = requestWith({ method: 'PUT', headers: [['X-Api-Key', 'k']] })

/** Judges an answer to the preflight of a request: it lets the page's origin pass, and has some headers more. */
function judge(request: CorsRequest, lists: Record<string, string>, status = 204) {
  const headers = [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Credentials', 'true'],
    ...Object.entries(lists).map(
      ([name, value]) => [`Access-Control-Allow-${name}`, value] as const,
    ),
  ] as const
  return judgePreflight(request, { status, headers })
}

describe('the answer to a preflight', () => {
  it.each([
    ['names them', { Methods: 'PUT', Headers: 'x-api-key' }],
    [
      'names them among others, in any casing',
      { Methods: 'GET,PUT', Headers: 'Content-Type, X-API-Key' },
    ],
    ['has * for both', { Methods: '*', Headers: '*' }],
    ['has empty items', { Methods: ',PUT,', Headers: ', ,x-api-key' }],
  ])('lets method and headers pass when it %s', (_title, lists) => {
    expect(judge(put, lists)).toBeUndefined()
  })

  it.each(['GET', 'HEAD', 'POST'])('need not name %s', (method) => {
    expect(
      judge(requestWith({ method, headers: [['X-A', '1']] }), { Headers: 'x-a' }),
    ).toBeUndefined()
  })

  it.each([199, 300, 301, 304, 400, 403, 500])('refuses by the status %d', (status) => {
    expect(judge(put, { Methods: '*', Headers: '*' }, status)).toEqual({
      step: 'preflight',
      rule: 'status',
      got: `${status}`,
      wanted: [],
    })
  })

  it.each([200, 204, 299])('consents by the status %d', (status) => {
    expect(judge(put, { Methods: '*', Headers: '*' }, status)).toBeUndefined()
  })

  it('is checked for the origin of the page', () => {
    expect(judgePreflight(put, { status: 200, headers: [] })).toMatchObject({
      step: 'preflight',
      rule: 'origin',
    })
  })

  it('is checked for Allow-Credentials when the request has credentials', () => {
    const headers = [['Access-Control-Allow-Origin', origin]] as const
    expect(
      judgePreflight({ ...put, credentials: 'include' }, { status: 200, headers }),
    ).toMatchObject({
      step: 'preflight',
      rule: 'credentials',
    })
  })

  it.each([undefined, '', 'GET', 'put', "'PUT'", 'PUTS', 'constructor'])(
    'refuses PUT by Allow-Methods %j',
    (value) => {
      expect(judge(put, { Headers: '*', ...(value !== undefined && { Methods: value }) })).toEqual({
        step: 'preflight',
        rule: 'method',
        header: 'Access-Control-Allow-Methods',
        got: value,
        wanted: ['PUT'],
      })
    },
  )

  it('compares methods with their case', () => {
    const patch = requestWith({ method: 'patch' })
    expect(judge(patch, { Methods: 'PATCH' })?.wanted).toEqual(['patch'])
    expect(judge(patch, { Methods: 'patch' })).toBeUndefined()
  })

  it('refuses only the headers that it lacks', () => {
    const request = requestWith({
      headers: [
        ['X-C', '1'],
        ['X-A', '1'],
        ['X-B', '1'],
      ],
    })
    expect(judge(request, { Headers: 'X-B' })).toEqual({
      step: 'preflight',
      rule: 'header',
      header: 'Access-Control-Allow-Headers',
      got: 'X-B',
      wanted: ['x-a', 'x-c'],
    })
  })

  it.each([
    ['Methods', '"PUT"'],
    ['Methods', 'PUT DELETE'],
    ['Methods', '*, a(b'],
    ['Headers', 'x-api-key, "a"'],
    ['Headers', 'x-api-key x-trace'],
    ['Headers', 'x-api-key\u00e9'],
    ['Headers', '*\u0001'],
  ])('refuses everything by Allow-%s %j, which is no list of names', (list, value) => {
    const fault = judge(put, { Methods: '*', Headers: '*', [list]: value })
    expect(fault).toMatchObject({
      rule: 'invalid-list',
      header: `Access-Control-Allow-${list}`,
      got: value,
    })
  })

  it('refuses even a simple method by an Allow-Methods that is no list of names', () => {
    const request = requestWith({ headers: [['X-A', '1']] })
    expect(judge(request, { Methods: 'GET POST', Headers: '*' })?.rule).toBe('invalid-list')
  })

  it.each(['Methods', 'Headers'])('does not let * stand for Allow-%s with credentials', (list) => {
    const lists = { Methods: 'PUT', Headers: 'x-api-key', [list]: '*' }
    expect(judge({ ...put, credentials: 'include' }, lists)).toMatchObject({
      header: `Access-Control-Allow-${list}`,
      got: '*',
      wanted: [list === 'Methods' ? 'PUT' : 'x-api-key'],
    })
  })
})

describe('authorization under *', () => {
  const request = requestWith({
    headers: [
      ['Authorization', 't'],
      ['X-A', '1'],
    ],
  })

  it('is a fault of the standard only', () => {
    expect(judge(request, { Headers: '*' })).toEqual({
      step: 'preflight',
      rule: 'header',
      header: 'Access-Control-Allow-Headers',
      got: '*',
      wanted: ['authorization'],
      standardOnly: true,
    })
  })

  it('is no fault once it is named', () => {
    expect(judge(request, { Headers: '*, AUTHORIZATION' })).toBeUndefined()
  })

  it('is a fault everywhere for a request with credentials', () => {
    const fault = judge({ ...request, credentials: 'include' }, { Headers: '*' })
    expect(fault?.wanted).toEqual(['authorization', 'x-a'])
    expect(fault?.standardOnly).toBeUndefined()
  })
})
