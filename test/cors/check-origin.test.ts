import { describe, expect, it } from 'vitest'
import { checkOrigin } from '../../src/cors/check-origin.ts'
import { origin, requestWith } from './request.ts'

const name = 'Access-Control-Allow-Origin'
const credentialsName = 'Access-Control-Allow-Credentials'

describe('the CORS check of a request without credentials', () => {
  it.each(['*', origin, ` ${origin}\t`])('lets pass the Allow-Origin %j', (value) => {
    for (const credentials of ['omit', 'same-origin'] as const)
      expect(
        checkOrigin('response', requestWith({ credentials }), { headers: [[name, value]] }),
      ).toBeUndefined()
  })

  it.each([
    '',
    `${origin}/`,
    origin.toUpperCase(),
    'localhost:5173',
    'http://localhost',
    'http://*:5173',
    `'*'`,
    '"*"',
    'null',
    '*, *',
    `${origin} *`,
    '*\u00a0',
    `${origin}\u0001`,
    '\u00e9',
    'constructor',
  ])('refuses the Allow-Origin %j', (value) => {
    expect(checkOrigin('preflight', requestWith(), { headers: [[name, value]] })).toEqual({
      step: 'preflight',
      rule: 'origin',
      header: name,
      got: value,
      wanted: [origin],
    })
  })

  it('refuses an answer without Allow-Origin', () => {
    const fault = checkOrigin('response', requestWith(), { headers: [['X-Origin', '*']] })
    expect(fault).toEqual({
      step: 'response',
      rule: 'origin',
      header: name,
      got: undefined,
      wanted: [origin],
    })
  })

  it('refuses a repeated Allow-Origin, even of equal values', () => {
    const headers = [
      [name, origin],
      [name.toLowerCase(), origin],
    ] as const
    expect(checkOrigin('response', requestWith(), { headers })?.got).toBe(`${origin}, ${origin}`)
  })

  it('lets a page without an origin pass by * and by null', () => {
    const request = requestWith({ origin: 'null' })
    expect(checkOrigin('response', request, { headers: [[name, 'null']] })).toBeUndefined()
    expect(checkOrigin('response', request, { headers: [[name, '*']] })).toBeUndefined()
    expect(checkOrigin('response', request, { headers: [[name, origin]] })?.wanted).toEqual([
      'null',
    ])
  })
})

describe('the CORS check of a request with credentials', () => {
  const request = requestWith({ credentials: 'include' })

  it('lets pass the own origin with Allow-Credentials true', () => {
    const headers = [
      [name, origin],
      [credentialsName, 'true '],
    ] as const
    expect(checkOrigin('response', request, { headers })).toBeUndefined()
  })

  it('refuses * even with Allow-Credentials true', () => {
    const headers = [
      [name, '*'],
      [credentialsName, 'true'],
    ] as const
    expect(checkOrigin('response', request, { headers })).toMatchObject({
      rule: 'origin',
      got: '*',
    })
  })

  it.each([undefined, '', 'TRUE', "'true'", '1', 'true, true'])(
    'refuses Allow-Credentials %j',
    (value) => {
      const headers = [
        [name, origin] as const,
        ...(value === undefined ? [] : [[credentialsName, value] as const]),
      ]
      expect(checkOrigin('response', request, { headers })).toEqual({
        step: 'response',
        rule: 'credentials',
        header: credentialsName,
        got: value,
        wanted: ['true'],
      })
    },
  )
})
