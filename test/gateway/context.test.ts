import { describe, expect, it } from 'vitest'
import type { GatewayOptions } from '../../src/gateway/gateway-options.ts'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, headerOf, mockBody, send } from './invoke-gateway.ts'

/** Renders a response template for `GET /pets/7`. */
async function render(
  template: string,
  options: GatewayOptions = {},
  api: Partial<RestApiDefinition> = {},
) {
  const gateway = gatewayOf({ ...apiOf(mockBody(template), 'GET /pets/{petId}'), ...api }, options)
  return (await send(gateway, 'GET /pets/7', { headers: { 'user-agent': 'test/1' } })).body
}

describe('the context', () => {
  it.each([
    ['accountId', '123456789012'],
    ['domainName', 'api.example.com'],
    ['domainPrefix', 'api'],
    ['extendedRequestId', 'MTExMTExMTEtMjI='],
    ['httpMethod', 'GET'],
    ['identity.sourceIp', '127.0.0.1'],
    ['identity.userAgent', 'test/1'],
    ['identity.user', ''],
    ['path', '/prod/pets/7'],
    ['protocol', 'HTTP/1.1'],
    ['requestId', '11111111-2222-4333-8444-555555555555'],
    ['requestTime', '02/Jan/2026:03:04:05 +0000'],
    ['requestTimeEpoch', '1767323045000'],
    ['resourcePath', '/pets/{petId}'],
    ['stage', 'prod'],
    ['authorizer.principalId', ''],
    ['error.message', ''],
  ])('renders $context.%s as %j', async (name, value) => {
    expect(await render(`$context.${name}`)).toBe(value)
  })

  it('has ids in AWS’s forms that stay the same for an API', async () => {
    const template = '$context.apiId $context.resourceId $context.deploymentId'
    const ids = String(await render(template))
    expect(ids).toMatch(/^[a-z0-9]{10} [a-z0-9]{6} [a-z0-9]{6}$/)
    expect(await render(template)).toBe(ids)
    expect(await render('$context.apiId', {}, { restApiId: 'abc123' })).toBe('abc123')
  })

  it('has the keys that AWS lists, in its order', async () => {
    expect(await render('$context.keySet()')).toBe(
      '[resourceId, resourcePath, httpMethod, extendedRequestId, requestTime, path, accountId, protocol, requestOverride, stage, domainPrefix, requestTimeEpoch, requestId, identity, domainName, deploymentId, responseOverride, apiId]',
    )
  })

  it('has the values of options.context over those of the request, merging identity', async () => {
    const context = {
      stage: 'beta',
      isCanaryRequest: 'true',
      identity: { sourceIp: '10.0.0.1' },
      authorizer: { team: 7 },
    }
    const template =
      '$context.stage $context.isCanaryRequest $context.identity.sourceIp $context.identity.userAgent $context.authorizer.team'
    expect(await render(template, { context })).toBe('beta true 10.0.0.1 test/1 7')
    expect(await render(template, { context: (request) => ({ stage: request.method }) })).toBe(
      'GET  127.0.0.1 test/1 ',
    )
  })

  it('takes the stage from the options, else the definition, else the path', async () => {
    const stage = { stageName: 'v1' }
    expect(await render('$context.stage', { stageName: 'v2' }, { stage })).toBe('v2')
    expect(await render('$context.stage', {}, { stage })).toBe('v1')
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'has no member %s from JavaScript',
    async (name) => {
      expect(
        await render(`[$context["${name}"]$context.identity["${name}"]$stageVariables["${name}"]]`),
      ).toBe('[]')
    },
  )
})

describe('stage variables', () => {
  it('come from the definition’s stage, with those of the options over them', async () => {
    const stage = { variables: { a: '1', b: '1' } }
    expect(
      await render(
        '$stageVariables.a$stageVariables.b$stageVariables.c',
        { stageVariables: { b: '2' } },
        { stage },
      ),
    ).toBe('12')
  })
})

describe('request ids', () => {
  it('are new UUIDs for each request, and sent in x-amzn-RequestId', async () => {
    const gateway = gatewayOf(apiOf(mockBody('$context.requestId')), {
      randomId: undefined,
      now: undefined,
    })
    const results = [await send(gateway, 'GET /pets'), await send(gateway, 'GET /pets')]
    expect(results.map((result) => headerOf(result, 'x-amzn-RequestId'))).toEqual(
      results.map(({ body }) => body),
    )
    expect(new Set(results.map(({ body }) => body)).size).toBe(2)
    expect(results[0]?.body).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })
})
