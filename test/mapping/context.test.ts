import { describe, expect, it } from 'vitest'
import { apacheVelocity } from '../../src/mapping/apache-velocity.ts'
import { type Context, type ContextVariables, createContext } from '../../src/mapping/context.ts'
import { Input } from '../../src/mapping/input.ts'
import { renderMappingTemplate } from '../../src/mapping/render-mapping-template.ts'

function render(template: string, context: Context): string {
  const none = new Map<string, string>()
  const input = new Input('', { path: none, querystring: none, header: none })
  return apacheVelocity.compile(template).render({ input, context, stageVariables: {} })
}

function contextOf(variables: ContextVariables = {}): Context {
  return createContext(() => variables)
}

describe('$context', () => {
  it('has the keys that API Gateway lists, in their order', () => {
    expect(render('$context.keySet()', contextOf())).toBe(
      '[resourceId, resourcePath, httpMethod, extendedRequestId, requestTime, path, accountId, protocol, ' +
        'requestOverride, stage, domainPrefix, requestTimeEpoch, requestId, identity, domainName, deploymentId, ' +
        'responseOverride, apiId]',
    )
    expect(render('$context.identity.keySet()', contextOf())).toBe(
      '[cognitoIdentityPoolId, accountId, cognitoIdentityId, caller, sourceIp, principalOrgId, accessKey, ' +
        'cognitoAuthenticationType, cognitoAuthenticationProvider, userArn, userAgent, user]',
    )
    expect(render('$context.requestOverride.keySet()', contextOf())).toBe(
      '[path, header, querystring]',
    )
    expect(render('$context.responseOverride.keySet()', contextOf())).toBe('[header]')
    expect(
      render('[$context.get("identity")$context.requestOverride.get("path")]', contextOf()),
    ).toBe('[]')
  })

  it('has the given values, and prints nothing for the others', () => {
    const context = contextOf({
      stage: 'prod',
      requestTimeEpoch: 1700000000123,
      identity: { sourceIp: '192.0.2.1' },
      authorizer: { principalId: 'anna', claims: { sub: 's1', admin: true, age: 41, rate: 0.5 } },
    })
    const template =
      '$context.stage|$context.requestTimeEpoch|$context.identity.sourceIp|$context.identity.user|' +
      '$context.authorizer.principalId|$context.authorizer.claims.sub|$context.authorizer.claims.admin|' +
      '$context.authorizer.claims.age|$context.authorizer.claims.rate|$context.apiId|$context.unknown'
    expect(render(template, context)).toBe('prod|1700000000123|192.0.2.1||anna|s1|true|41|0.5||')
  })

  it('has the key authorizer only when an authorizer is given', () => {
    const template = "$context.containsKey('authorizer')"
    expect(render(template, contextOf())).toBe('false')
    expect(render(template, contextOf({ authorizer: {} }))).toBe('true')
  })

  it('has ordinary keys named like members of JavaScript’s objects', () => {
    const authorizer = JSON.parse('{"__proto__": "a", "constructor": "b"}')
    const template =
      "$context.authorizer['__proto__'] $context.authorizer.constructor [$context.authorizer.toString]"
    expect(render(template, contextOf({ authorizer }))).toBe('a b []')
  })

  it('is shared by the templates of an invocation', () => {
    const context = contextOf()
    render("#set($context.requestOverride.header.body = 'kept')", context)
    expect(render('$context.requestOverride.header.body', context)).toBe('kept')
    expect(render('[$context.requestOverride.header.body]', contextOf())).toBe('[]')
  })

  it('never changes the data it was created from', () => {
    const variables = { stage: 'prod', identity: { user: 'anna' }, authorizer: { a: [1] } }
    const copy = structuredClone(variables)
    const template =
      "#set($context.stage = 'x')#set($context.identity.user = 'x')#set($context.authorizer.a[0] = 2)" +
      "#set($context.responseOverride.header.a = 'x')$context.authorizer.a[0]"
    expect(render(template, contextOf(variables))).toBe('2')
    expect(variables).toEqual(copy)
    expect(contextOf(variables).responseOverride.header.size).toBe(0)
  })

  it('is created only when a template reads it', () => {
    const context = createContext(() => {
      throw new Error('made')
    })
    expect(render('#set($x = 1)$x', context)).toBe('1')
    expect(context.responseOverride).toEqual({ status: undefined, header: new Map() })
    expect(context.requestOverride.header.size).toBe(0)
  })
})

describe('an override', () => {
  it('is read after rendering, whichever way it was written', () => {
    const context = contextOf()
    render(
      '#set($context.responseOverride.status = 404)#set($context.responseOverride.header.one = 1)' +
        "$context.responseOverride.header.put('X-Two', 'b')#set($context.responseOverride.header['X-Three'] = ['c', 'd'])" +
        "#set($context.requestOverride.path.p = 'e')#set($context.requestOverride.querystring['q'] = 'f')" +
        "#set($context['requestOverride'].header.h = 'g')",
      context,
    )
    expect(context.responseOverride).toEqual({
      status: 404,
      header: new Map<string, unknown>([
        ['one', '1'],
        ['X-Two', 'b'],
        ['X-Three', ['c', 'd']],
      ]),
    })
    expect(context.requestOverride).toEqual({
      path: new Map([['p', 'e']]),
      querystring: new Map([['q', 'f']]),
      header: new Map([['h', 'g']]),
    })
  })

  it.each([
    "#set($context.responseOverride = 'x')",
    "#set($context.responseOverride.header = 'x')",
  ])('is lost when a template replaces its map: %s', (template) => {
    const context = contextOf()
    render(template, context)
    expect(context.responseOverride.header.size).toBe(0)
  })

  it('keeps a status that is a text as it is', () => {
    const context = contextOf()
    render("#set($context.responseOverride.status = '404')", context)
    expect(context.responseOverride.status).toBe('404')
  })
})

describe('$context of a template that is rendered on its own', () => {
  it('has the given keys only', () => {
    const context = { stage: 'dev', identity: { sourceIp: '192.0.2.1' }, numbers: [1, 2.5, 3e9] }
    const template = '$context|$context.identity.sourceIp|[$context.responseOverride]'
    expect(renderMappingTemplate(template, { context })).toBe(
      '{stage=dev, identity={sourceIp=192.0.2.1}, numbers=[1, 2.5, 3000000000]}|192.0.2.1|[]',
    )
  })
})
