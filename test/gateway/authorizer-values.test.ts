import { describe, expect, it } from 'vitest'
import type { Authorizer, GatewayOptions } from '../../src/gateway/gateway-options.ts'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import {
  apiOf,
  gatewayOf,
  headerOf,
  mock,
  mockBody,
  type SentRequest,
  send,
} from './invoke-gateway.ts'

const headers = { authorization: 'x' }

/** Returns an API whose method `GET /pets` has an authorizer of the type TOKEN and renders a template. */
function authorized(template: string): RestApiDefinition {
  return {
    ...apiOf({ ...mockBody(template), authorizer: 'users' }),
    authorizers: { users: { type: 'TOKEN' } },
  }
}

async function render(template: string, options: GatewayOptions, sent: SentRequest = {}) {
  return (await send(gatewayOf(authorized(template), options), 'GET /pets', { headers, ...sent }))
    .body
}

/** Three ways in which the same values reach `$context.authorizer`. */
const ways: readonly [title: string, render: typeof renderValues][] = [
  ['an authorizer’s function', renderValues],
  [
    'options.context',
    (template, { principalId, context = {}, claims }) =>
      render(template, { context: { authorizer: { ...context, principalId, claims } } }),
  ],
  [
    'the context of an override',
    (template, { principalId, context = {}, claims }) =>
      render(
        template,
        {},
        {
          choice: { context: () => ({ authorizer: { ...context, principalId, claims } }) },
        },
      ),
  ],
]

async function renderValues(
  template: string,
  result: Exclude<Awaited<ReturnType<Authorizer>>, undefined>,
) {
  return render(template, { authorizers: { users: () => result } })
}

describe.each(ways)('values that come from %s', (_way, renderWith) => {
  it.each([
    ['#if($context.authorizer.admin)then#{else}else#end', { admin: false }, 'then'],
    ['#if($context.authorizer.admin == "false")text#end', { admin: false }, 'text'],
    ['#set($x = $context.authorizer.n + 1)$x', { n: 5 }, '51'],
    ['$context.authorizer.n.length()', { n: -1.5 }, '4'],
    ['$context.authorizer.get("n").substring(1)', { n: 1000 }, '000'],
    ['$context.authorizer.s', { s: '' }, ''],
    ['$context.authorizer.keySet()', { a: 1, b: null, c: undefined, d: 'x' }, '[a, d]'],
    ['$context.authorizer.containsKey("b")', { a: 1, b: null }, 'false'],
    ['$context.authorizer["a-b"]', { 'a-b': true }, 'true'],
  ])('are texts: %s of %j is %s', async (template, context, expected) => {
    expect(await renderWith(template, { context })).toBe(expected)
  })

  it('are texts in the claims of a user pool, whose lists are joined by commas', async () => {
    const claims = {
      sub: 'u1',
      exp: 1680629979,
      email_verified: true,
      groups: ['a', 'b'],
      none: null,
    }
    const template =
      '$context.authorizer.claims.sub $context.authorizer.claims.exp.length() $context.authorizer.claims.groups $context.authorizer.claims.keySet()#if($context.authorizer.claims.email_verified == "true") yes#end'
    expect(await renderWith(template, { claims })).toBe(
      'u1 10 a,b [sub, exp, email_verified, groups] yes',
    )
  })

  it('print nothing for the claims as a whole', async () => {
    expect(await renderWith('[$context.authorizer.claims]', { claims: { sub: 'u1' } })).toBe('[]')
  })
})

describe('the principal of an authorizer', () => {
  it('is a text', async () => {
    const options = { context: { authorizer: { principalId: 7 } } }
    expect(await render('$context.authorizer.principalId.length()', options)).toBe('1')
  })

  it('is absent when the authorizer names none', async () => {
    expect(await renderValues('$context.authorizer.keySet()', { context: { a: 1 } })).toBe('[a]')
  })
})

describe('parameter mappings', () => {
  it.each([
    ['context.authorizer.n', '5'],
    ['context.authorizer.admin', 'false'],
    ['context.authorizer.claims.level', '3'],
    ['context.authorizer.absent', undefined],
  ])('map %s to %s', async (source, value) => {
    const method = mock({
      integrationResponses: [
        { statusCode: 200, responseParameters: { 'method.response.header.x-value': source } },
      ],
    })
    const gateway = gatewayOf(apiOf(method), {
      context: { authorizer: { n: 5, admin: false, absent: null, claims: { level: 3 } } },
    })
    expect(headerOf(await send(gateway, 'GET /pets', { headers }), 'x-value')).toBe(value)
  })
})

describe('an authorizer’s function', () => {
  it.each<[title: string, context: object, reason: string]>([
    ['a list', { roles: ['a'] }, 'context.roles must be a string, a number or a boolean'],
    ['an object', { ok: 1, user: {} }, 'context.user must be a string, a number or a boolean'],
  ])(
    'answers AUTHORIZER_CONFIGURATION_ERROR when its context has %s',
    async (_title, context, reason) => {
      const result = { principalId: 'anna', context: { ...context } }
      const gateway = gatewayOf(authorized(''), { authorizers: { users: () => result } })
      const answer = await send(gateway, 'GET /pets', { headers })
      expect(answer).toMatchObject({ status: 500, responseType: 'AUTHORIZER_CONFIGURATION_ERROR' })
      expect(answer.log().join('\n')).toContain(`Invalid authorizer response: ${reason}`)
    },
  )
})
