import { describe, expect, it } from 'vitest'
import { fromCloudFormation, mockRestApi } from '../../src/index.ts'
import { template } from './cloud-formation/template.ts'

/** Sends a preflight from an origin; returns the answer's status, body and CORS headers. */
const preflight = async (document: object, origin: string) => {
  const api = mockRestApi(fromCloudFormation(document), { baseUrl: 'https://pets.example' })
  const response = await api.invoke(
    new Request('https://pets.example/pets', { method: 'OPTIONS', headers: { origin } }),
  )
  const headers = [...response.headers].filter(([name]) => /^(access-control-|vary)/.test(name))
  return {
    status: response.status,
    body: await response.text(),
    headers: Object.fromEntries(headers),
  }
}

const options = (integration: object, statusCode: string, headers: readonly string[]): object => {
  const declared = headers.map((name) => [`method.response.header.${name}`, true])
  return template({
    resources: {
      Preflight: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          RestApiId: { Ref: 'Api' },
          ResourceId: { Ref: 'Pets' },
          HttpMethod: 'OPTIONS',
          AuthorizationType: 'NONE',
          MethodResponses: [
            { StatusCode: statusCode, ResponseParameters: Object.fromEntries(declared) },
          ],
          Integration: { Type: 'MOCK', ...integration },
        },
      },
    },
  })
}

describe('the preflight that the CDK generates', () => {
  const document = options(
    {
      IntegrationResponses: [
        {
          ResponseParameters: {
            'method.response.header.Access-Control-Allow-Headers': "'Content-Type'",
            'method.response.header.Access-Control-Allow-Origin': "'https://a.example'",
            'method.response.header.Vary': "'Origin'",
            'method.response.header.Access-Control-Allow-Methods': "'GET,PUT'",
          },
          ResponseTemplates: {
            'application/json': [
              '#set($origin = $input.params().header.get("Origin"))',
              '#if($origin == "")',
              '  #set($origin = $input.params().header.get("origin"))',
              '#end',
              '#if($origin == "https://b.example" || $origin == "https://c.example")',
              '  #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)',
              '#end',
            ].join('\n'),
          },
          StatusCode: '204',
        },
      ],
      RequestTemplates: { 'application/json': '{ statusCode: 200 }' },
    },
    '204',
    [
      'Access-Control-Allow-Headers',
      'Access-Control-Allow-Origin',
      'Vary',
      'Access-Control-Allow-Methods',
    ],
  )

  it.each([
    ['https://a.example', 'https://a.example'],
    ['https://c.example', 'https://c.example'],
    ['https://d.example', 'https://a.example'],
  ])('answers 204 to the origin %s and allows %s', async (origin, allowed) => {
    expect(await preflight(document, origin)).toEqual({
      status: 204,
      body: '',
      headers: {
        'access-control-allow-headers': 'Content-Type',
        'access-control-allow-methods': 'GET,PUT',
        'access-control-allow-origin': allowed,
        vary: 'Origin',
      },
    })
  })
})

describe('the preflight that the Serverless Framework generates', () => {
  const document = options(
    {
      RequestTemplates: { 'application/json': '{statusCode:200}' },
      ContentHandling: 'CONVERT_TO_TEXT',
      IntegrationResponses: [
        {
          StatusCode: '200',
          ResponseParameters: {
            'method.response.header.Access-Control-Allow-Origin': "'https://a.example'",
            'method.response.header.Access-Control-Allow-Methods': "'OPTIONS,GET'",
          },
          ResponseTemplates: {
            'application/json': [
              '#set($origin = $input.params("Origin"))',
              '#if($origin == "") #set($origin = $input.params("origin")) #end',
              '#if($origin.matches("https://.+[.]b[.]example")) #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin) #end',
            ].join('\n'),
          },
        },
      ],
    },
    '200',
    ['Access-Control-Allow-Origin', 'Access-Control-Allow-Methods'],
  )

  it.each([
    ['https://x.b.example', 'https://x.b.example'],
    ['https://b.example', 'https://a.example'],
    ['https://x.b.example.evil', 'https://a.example'],
  ])('answers 200 to the origin %s and allows %s', async (origin, allowed) => {
    const answer = await preflight(document, origin)
    expect(answer.status).toBe(200)
    expect(answer.body.trim()).toBe('')
    expect(answer.headers).toEqual({
      'access-control-allow-methods': 'OPTIONS,GET',
      'access-control-allow-origin': allowed,
    })
  })
})

describe('the preflight that SAM generates', () => {
  const document = {
    Globals: { Api: { Cors: { AllowOrigin: "'https://a.example'", MaxAge: "'600'" } } },
    Resources: {
      Functions: {
        Type: 'AWS::Serverless::Function',
        Properties: {
          Events: { List: { Type: 'Api', Properties: { Path: '/pets', Method: 'get' } } },
        },
      },
    },
  }

  it('answers 200 with an empty object', async () => {
    expect(await preflight(document, 'https://b.example')).toEqual({
      status: 200,
      body: '{}\n',
      headers: {
        'access-control-allow-methods': 'GET,OPTIONS',
        'access-control-allow-origin': 'https://a.example',
        'access-control-max-age': '600',
      },
    })
  })
})
