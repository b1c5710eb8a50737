import { describe, expect, it, vi } from 'vitest'
import type { GatewayResult } from '../../src/gateway/gateway.ts'
import {
  apiOf,
  gatewayOf,
  headerOf,
  mockBody,
  type SentRequest,
  send,
  thenable,
} from './invoke-gateway.ts'

function fail(): never {
  throw new Error('boom')
}

/**
 * Sends a request to an API whose templates read nothing that a function of the options gives. The options may be such
 * as the compiler would refuse.
 */
async function ask(options: object, sent: SentRequest = {}): Promise<GatewayResult> {
  return send(gatewayOf(apiOf(mockBody('{}')), options), 'GET /pets', sent)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

describe('a function of the options that fails', () => {
  it.each<[title: string, options: object, reason: string]>([
    ['randomId that throws', { randomId: fail }, 'options.randomId: boom'],
    [
      'randomId with a line break',
      { randomId: () => 'a\r\nset-cookie: b=c' },
      'options.randomId: Expected text that a header can carry, got "a\\r\\nset-cookie: b=c"',
    ],
    [
      'randomId beyond Latin-1',
      { randomId: () => '№ 1' },
      'options.randomId: Expected text that a header can carry, got "№ 1"',
    ],
    [
      'randomId that gives a number',
      { randomId: () => 7 },
      'options.randomId: Expected text that a header can carry, got 7',
    ],
    [
      'randomId that gives nothing',
      { randomId: () => undefined },
      'options.randomId: Expected text that a header can carry, got undefined',
    ],
    [
      'randomId that gives a symbol',
      { randomId: () => Symbol('id') },
      'options.randomId: Expected text that a header can carry, got Symbol(id)',
    ],
    ['randomId that gives a promise', { randomId: async () => 'a' }, 'options.randomId: '],
    [
      'randomId that gives an object without text',
      { randomId: () => Object.create(null) },
      'options.randomId: ',
    ],
    ['now that throws', { now: fail }, 'options.now: boom'],
    [
      'now that gives NaN',
      { now: () => Number.NaN },
      'options.now: Expected a valid Date or milliseconds since 1970, got NaN',
    ],
    [
      'now that gives an invalid Date',
      { now: () => new Date('yesterday') },
      'options.now: Expected a valid Date or milliseconds since 1970, got Invalid Date',
    ],
    [
      'now beyond the last Date',
      { now: () => Number.POSITIVE_INFINITY },
      'options.now: Expected a valid Date or milliseconds since 1970, got Infinity',
    ],
    [
      'now that gives nothing',
      { now: () => undefined },
      'options.now: Expected a valid Date or milliseconds since 1970, got undefined',
    ],
    [
      'now that gives text',
      { now: () => '2026-01-01' },
      'options.now: Expected a valid Date or milliseconds since 1970, got 2026-01-01',
    ],
    ['now that gives a symbol', { now: () => Symbol('now') }, 'options.now: '],
    ['context that throws', { context: fail }, 'options.context: boom'],
    [
      'context that throws what cannot be shown',
      {
        context: () => {
          throw Object.create(null)
        },
      },
      'options.context: an error that cannot be shown',
    ],
    [
      'context that gives a promise',
      { context: async () => ({}) },
      'options.context: Expected an object, got a promise',
    ],
    [
      'context that gives a promise of another library',
      { context: () => thenable({}) },
      'options.context: Expected an object, got a promise',
    ],
    [
      'context that gives text',
      { context: () => 'anna' },
      'options.context: Expected an object, got string',
    ],
  ])('answers 500 with the reason in the log: %s', async (_title, options, reason) => {
    const result = await ask(options)
    expect(result).toMatchObject({
      status: 500,
      body: '{"message": "Internal server error"}',
      responseType: 'API_CONFIGURATION_ERROR',
    })
    const message = `Execution failed due to configuration error: ${reason}`
    expect(result.failure?.message.startsWith(message)).toBe(true)
    expect(result.log().join('\n')).toContain(message)
    expect(
      new Response(null, { headers: result.headers.map(([name, value]) => [name, value]) }).ok,
    ).toBe(true)
  })

  it('answers 500 when it gives the context of an override', async () => {
    const result = await ask({}, { choice: { context: fail } })
    expect(result.status).toBe(500)
    expect(result.failure?.message).toContain('context of the choice: boom')
  })

  it('answers 500 when it gives a context with a getter that throws, and writes the log', async () => {
    const context = Object.defineProperty({}, 'identity', { get: fail, enumerable: true })
    const result = await ask({ context })
    expect(result.status).toBe(500)
    expect(result.log().join('\n')).toContain('options.context: boom')
  })

  it.each(['now', 'randomId', 'context'])(
    'answers 500 when %s gives a promise, and catches its rejection',
    async (name) => {
      const unhandled = vi.fn()
      process.on('unhandledRejection', unhandled)
      const result = await ask({ [name]: () => Promise.reject(new Error('boom')) })
      await new Promise((resolve) => setTimeout(resolve))
      process.off('unhandledRejection', unhandled)
      expect(result.status).toBe(500)
      expect(result.failure?.message).toContain(`options.${name}: Expected `)
      expect(unhandled).not.toHaveBeenCalled()
    },
  )

  it.each([
    ['a getter that throws', { get: fail }, 'boom'],
    ['a value without text', { value: Object.create(null) }, 'Cannot convert object to primitive'],
  ])(
    'lets the log be written when it gives a source IP with %s',
    async (_title, member, reason) => {
      const identity = Object.defineProperty({}, 'sourceIp', { ...member, enumerable: true })
      const result = await ask({ context: { identity } })
      expect(result.log()).toContainEqual(
        expect.stringMatching(new RegExp(`Method request headers: \\[${reason}.*\\]$`)),
      )
    },
  )

  it('leaves the request an id and a time', async () => {
    const result = await ask({ randomId: fail, now: fail })
    expect(headerOf(result, 'x-amzn-RequestId')).toMatch(uuid)
    expect(result.log()[1]).toMatch(/^\w{3} \w{3} \d\d [\d:]{8} UTC 20\d\d : Starting execution/)
  })

  it('answers 500 also where a gateway response is chosen or no method serves the request', async () => {
    const choice = { gatewayResponse: 'THROTTLED' } as const
    expect((await ask({ now: fail }, { choice })).status).toBe(500)
    const gateway = gatewayOf(apiOf(mockBody('{}')), { now: fail })
    expect((await send(gateway, 'GET /cats')).status).toBe(500)
  })

  it('answers 500 when it is an authorizer or a backend that throws what cannot be shown', async () => {
    const users = (): never => {
      throw Object.create(null)
    }
    const definition = {
      ...apiOf({ ...mockBody('{}'), authorizer: 'users' }),
      authorizers: { users: { type: 'REQUEST' } },
    } as const
    const result = await send(gatewayOf(definition, { authorizers: { users } }), 'GET /pets')
    expect(result).toMatchObject({ status: 500, responseType: 'AUTHORIZER_FAILURE' })
    expect(result.log().join('\n')).toContain('an error that cannot be shown')
  })
})

describe('a function of the options', () => {
  it('is called once for each request', async () => {
    const calls: string[] = []
    const template =
      '$context.stage $context.stage $input.params("X-Forwarded-For") $context.requestId'
    const definition = {
      ...apiOf({ ...mockBody(template), authorizer: 'users' }),
      authorizers: { users: { type: 'REQUEST', identitySource: 'context.httpMethod' } },
    } as const
    const gateway = gatewayOf(definition, {
      authorizers: { users: () => ({}) },
      context: () => {
        calls.push('context')
        return { stage: 'beta' }
      },
      now: () => calls.push('now'),
      randomId: () => `id-${calls.push('randomId')}`,
    })
    const result = await send(gateway, 'GET /pets')
    expect(result.body).toBe('beta beta 127.0.0.1 id-1')
    result.log()
    expect(calls.sort()).toEqual(['context', 'now', 'randomId'])
  })

  it.each([undefined, null])('may give %s as context', async (context) => {
    expect((await ask({ context: () => context })).status).toBe(200)
  })
})
