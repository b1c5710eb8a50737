import { describe, expect, it } from 'vitest'
import type { IntegrationRequest } from '../../../src/gateway/gateway-options.ts'
import type { IntegrationType } from '../../../src/model/words.ts'
import { askBackend, dynamoDb } from './ask-backend.ts'

describe('the request to a backend', () => {
  it('has the client’s headers with the mapped parameters over them', async () => {
    const seen: Omit<IntegrationRequest, 'event'>[] = []
    await askBackend(
      {
        type: 'HTTP',
        httpMethod: 'ANY',
        uri: `https://\${stageVariables.host}/{order}?v=1`,
        requestParameters: {
          'integration.request.path.order': 'method.request.path.id',
          'integration.request.querystring.last': 'method.request.querystring.page',
          'integration.request.querystring.all': 'method.request.multivaluequerystring.page',
          'integration.request.querystring.none': 'method.request.querystring.none',
          'integration.request.header.X-Kind': "'dog'",
          'integration.request.header.x-stage': 'context.stage',
          'integration.request.header.x-host': 'stageVariables.host',
          'integration.request.header.x-body': 'method.request.body',
        },
      },
      ({ event, ...request }) => void seen.push(request),
      { headers: { 'x-kind': 'cat' } },
      { stageVariables: { host: 'backend' } },
    )
    expect(seen).toEqual([
      {
        httpMethod: 'GET',
        uri: 'https://backend/7?v=1',
        pathParameters: { order: '7' },
        queryStringParameters: { v: ['1'], last: ['2'], all: ['1', '2'] },
        headers: {
          Host: ['api.example.com'],
          'X-Amzn-Trace-Id': ['Root=1-695735a5-222243338444555555555555'],
          'X-Kind': ['dog'],
          'x-stage': ['prod'],
          'x-host': ['backend'],
          'x-body': ['{}'],
        },
        body: '',
        stageVariables: { host: 'backend' },
      },
    ])
  })

  it('has the overrides of the request template', async () => {
    const seen: IntegrationRequest[] = []
    const template =
      '#set($context.requestOverride.header.x-a = "1")#set($context.requestOverride.querystring.q = ["2", "3"])#set($context.requestOverride.path.p = "4")'
    await askBackend(
      { uri: `${dynamoDb}/{p}`, requestTemplates: { 'application/json': template } },
      (request) => void seen.push(request),
    )
    expect(seen[0]).toMatchObject({
      uri: `${dynamoDb}/4`,
      headers: { 'x-a': ['1'] },
      queryStringParameters: { q: ['2', '3'] },
      pathParameters: { p: '4' },
    })
  })

  it('has a mapped query parameter instead of the client’s of the same name for a proxy', async () => {
    const seen: IntegrationRequest[] = []
    const requestParameters = { 'integration.request.querystring.page': "'9'" }
    await askBackend(
      { type: 'HTTP_PROXY', uri: 'https://backend', requestParameters },
      (request) => void seen.push(request),
    )
    expect(seen[0]?.queryStringParameters).toEqual({ page: ['9'] })
  })

  it('has the query strings of the URI, the client and the mappings for a proxy', async () => {
    const seen: IntegrationRequest[] = []
    await askBackend(
      {
        type: 'HTTP_PROXY',
        uri: 'https://backend?page=0',
        requestParameters: { 'integration.request.querystring.sort': "'up'" },
      },
      (request) => void seen.push(request),
    )
    expect(seen[0]?.queryStringParameters).toEqual({ page: ['0', '1', '2'], sort: ['up'] })
  })
})

describe('the headers of the request to a backend', () => {
  const sent = {
    accept: '*/*',
    'content-encoding': 'identity',
    'x-http-method-override': 'GET',
    'x-forwarded-proto': 'http',
  }

  it.each<[type: IntegrationType, names: string[]]>([
    ['AWS', ['Accept', 'Content-Encoding', 'Host', 'X-Forwarded-Proto']],
    [
      'AWS_PROXY',
      [
        'Accept',
        'Content-Encoding',
        'Host',
        'X-Amzn-Trace-Id',
        'X-Forwarded-For',
        'X-Forwarded-Port',
        'X-Forwarded-Proto',
      ],
    ],
    ['HTTP', ['Accept', 'Host', 'X-Amzn-Trace-Id', 'X-Forwarded-Proto']],
    [
      'HTTP_PROXY',
      [
        'Accept',
        'Host',
        'X-Amzn-Trace-Id',
        'X-Forwarded-For',
        'X-Forwarded-Port',
        'X-Forwarded-Proto',
      ],
    ],
  ])('of the type %s are the client’s, with %j in all', async (type, names) => {
    const seen: IntegrationRequest[] = []
    await askBackend({ type, uri: 'https://backend' }, (request) => void seen.push(request), {
      headers: sent,
    })
    expect(Object.keys(seen[0]?.headers ?? {})).toEqual(names)
    expect(seen[0]?.headers['X-Forwarded-Proto']).toEqual(['http'])
  })

  it('have X-HTTP-Method-Override when it is mapped', async () => {
    const seen: IntegrationRequest[] = []
    const name = 'X-HTTP-Method-Override'
    const requestParameters = {
      [`integration.request.header.${name}`]: `method.request.header.${name}`,
    }
    await askBackend(
      { type: 'HTTP', uri: 'https://backend', requestParameters },
      (request) => void seen.push(request),
      { headers: sent },
    )
    expect(seen[0]?.headers[name]).toEqual(['GET'])
  })
})
