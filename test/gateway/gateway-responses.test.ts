import { describe, expect, it } from 'vitest'
import type { GatewayOptions } from '../../src/gateway/gateway-options.ts'
import type { GatewayResponseType } from '../../src/model/gateway-response-defaults.ts'
import type {
  GatewayResponseDefinition,
  MethodDefinition,
  RestApiDefinition,
} from '../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, mock, mockBody, send } from './invoke-gateway.ts'

const internal = '{"message": "Internal server error"}'

/** Every type of gateway response with its default status, error type and body. */
const standard: readonly [
  type: GatewayResponseType,
  status: number,
  errorType: string,
  body: string,
][] = [
  [
    'ACCESS_DENIED',
    403,
    'AccessDenied',
    '{"Message":"User is not authorized to access this resource"}',
  ],
  ['API_CONFIGURATION_ERROR', 500, 'InternalServerError', internal],
  ['AUTHORIZER_CONFIGURATION_ERROR', 500, 'AuthorizerConfiguration', '{"message": null}'],
  ['AUTHORIZER_FAILURE', 500, 'AuthorizerFailure', '{"message": null}'],
  ['BAD_REQUEST_BODY', 400, 'BadRequest', '{"message": "Invalid request body"}'],
  [
    'BAD_REQUEST_PARAMETERS',
    400,
    'BadRequest',
    '{"message": "Missing required request parameters"}',
  ],
  ['DEFAULT_4XX', 400, 'BadRequest', '{"message": "Bad Request"}'],
  ['DEFAULT_5XX', 500, 'InternalServerError', internal],
  [
    'EXPIRED_TOKEN',
    403,
    'ExpiredToken',
    '{"message": "The security token included in the request is expired"}',
  ],
  ['INTEGRATION_FAILURE', 504, 'InternalServerError', internal],
  ['INTEGRATION_TIMEOUT', 504, 'InternalServerError', '{"message": "Endpoint request timed out"}'],
  ['INVALID_API_KEY', 403, 'Forbidden', '{"message": "Forbidden"}'],
  [
    'INVALID_SIGNATURE',
    403,
    'InvalidSignature',
    '{"message": "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}',
  ],
  [
    'MISSING_AUTHENTICATION_TOKEN',
    403,
    'MissingAuthenticationToken',
    '{"message": "Missing Authentication Token"}',
  ],
  ['QUOTA_EXCEEDED', 429, 'LimitExceeded', '{"message": "Limit Exceeded"}'],
  [
    'REQUEST_TOO_LARGE',
    413,
    'RequestTooLarge',
    '{"message": "HTTP content length exceeded 10485760 bytes."}',
  ],
  ['RESOURCE_NOT_FOUND', 404, 'ResourceNotFound', '{"message": "Resource not found"}'],
  ['THROTTLED', 429, 'TooManyRequests', '{"message": "Too Many Requests"}'],
  ['UNAUTHORIZED', 401, 'Unauthorized', '{"message": "Unauthorized"}'],
  ['UNSUPPORTED_MEDIA_TYPE', 415, 'BadRequest', '{"message": "Unsupported Media Type"}'],
  ['WAF_FILTERED', 403, 'WafFiltered', '{"message": "Forbidden"}'],
]

describe('a chosen gateway response', () => {
  const gateway = gatewayOf(apiOf(mock()))

  it.each(standard)(
    '(%s) answers %s with AWS’s default headers and body',
    async (gatewayResponse, status, errorType, body) => {
      const result = await send(gateway, 'GET /pets', { choice: { gatewayResponse } })
      expect(result).toMatchObject({ status, body, responseType: gatewayResponse })
      expect(result.headers).toEqual([
        ['Content-Type', 'application/json'],
        ['x-amzn-ErrorType', `${errorType}Exception`],
        ['x-amzn-RequestId', '11111111-2222-4333-8444-555555555555'],
        ['x-amz-apigw-id', 'MTExMTExMTEtMjI='],
      ])
    },
  )
})

describe('a request that fails', () => {
  const backend: MethodDefinition = {
    integration: { type: 'HTTP', httpMethod: 'GET', integrationResponses: [{ statusCode: 200 }] },
  }
  const timeout = Object.assign(new Error('late'), { name: 'TimeoutError' })
  const fail = (error: Error) => ({
    integrations: {
      'GET /pets': () => {
        throw error
      },
    },
  })

  it.each<
    [type: GatewayResponseType, request: string, method: MethodDefinition, options: GatewayOptions]
  >([
    ['MISSING_AUTHENTICATION_TOKEN', 'GET /dogs', mock(), {}],
    ['MISSING_AUTHENTICATION_TOKEN', 'PUT /pets', mock(), {}],
    ['INVALID_API_KEY', 'GET /pets', { ...mock(), apiKeyRequired: true }, {}],
    [
      'UNSUPPORTED_MEDIA_TYPE',
      'GET /pets',
      mock({ requestTemplates: {}, passthroughBehavior: 'NEVER' }),
      {},
    ],
    ['API_CONFIGURATION_ERROR', 'GET /pets', mock({ integrationResponses: [] }), {}],
    ['INTEGRATION_FAILURE', 'GET /pets', backend, fail(new Error('down'))],
    ['INTEGRATION_TIMEOUT', 'GET /pets', backend, fail(timeout)],
  ])('is answered with %s: %s', async (type, request, method, options) => {
    expect((await send(gatewayOf(apiOf(method), options), request)).responseType).toBe(type)
  })

  it('is answered with REQUEST_TOO_LARGE: a body of 10 MB and one byte, but not one of 10 MB', async () => {
    const gateway = gatewayOf(apiOf(mock(), 'POST /pets'))
    const answerTo = (length: number) =>
      send(gateway, 'POST /pets', { body: new Uint8Array(length) })
    expect((await answerTo(10_485_761)).responseType).toBe('REQUEST_TOO_LARGE')
    expect((await answerTo(10_485_760)).status).toBe(200)
  })
})

/** Returns an API with customised gateway responses. */
function withResponses(
  gatewayResponses: Record<string, GatewayResponseDefinition>,
): RestApiDefinition {
  return { ...apiOf(mock()), gatewayResponses }
}

/** Sends a request that no method serves to an API that customises MISSING_AUTHENTICATION_TOKEN. */
async function missing(response: GatewayResponseDefinition, headers: Record<string, string> = {}) {
  const gateway = gatewayOf(withResponses({ MISSING_AUTHENTICATION_TOKEN: response }), {
    stageVariables: { a: 'va' },
  })
  return send(gateway, 'GET /dogs/7?page=1&page=2', { headers })
}

describe('the template of a gateway response', () => {
  it('replaces variables by their values', async () => {
    const template = `{"message": $context.error.messageString, "text": "$context.error.message", "type": "$context.error.responseType", "stage": "\${context.stage}", "path": "$context.resourcePath", "a": "$stageVariables.a", "page": "$method.request.querystring.page", "accept": "$method.request.header.Accept"}`
    const result = await missing(
      { responseTemplates: { 'application/json': template } },
      { accept: 'text/plain' },
    )
    expect(JSON.parse(String(result.body))).toEqual({
      message: 'Missing Authentication Token',
      text: 'Missing Authentication Token',
      type: 'MISSING_AUTHENTICATION_TOKEN',
      stage: 'prod',
      path: '',
      a: 'va',
      page: '2',
      accept: 'text/plain',
    })
  })

  it('keeps VTL and unknown variables as text', async () => {
    const text = '#set($x = 1)$x $input.body #if(true)yes#end $$ {"a": "$5"} $contextual $context'
    expect((await missing({ responseTemplates: { 'application/json': text } })).body).toBe(text)
  })

  it('replaces a variable without a value by nothing', async () => {
    const text =
      '[$context.authorizer.principalId$context.error.validationErrorString$stageVariables.__proto__]'
    expect((await missing({ responseTemplates: { 'application/json': text } })).body).toBe('[]')
  })

  it('is chosen by Accept', async () => {
    const responseTemplates = { 'text/html': '<p/>', 'application/json': '{}' }
    expect((await missing({ responseTemplates }, { accept: 'text/html' })).body).toBe('<p/>')
    expect((await missing({ responseTemplates })).body).toBe('{}')
  })
})

describe('the parameters of a gateway response', () => {
  it('set headers from the raw request, except those that frame the message', async () => {
    const result = await missing(
      {
        statusCode: 404,
        responseParameters: {
          'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
          'gatewayresponse.header.WWW-Authenticate': "'Basic'",
          'gatewayresponse.header.x-page': 'method.request.querystring.page',
          'gatewayresponse.header.x-accept': 'method.request.header.accept',
          'gatewayresponse.header.x-path': 'method.request.path.id',
          'gatewayresponse.header.x-stage': 'context.stage',
          'gatewayresponse.header.x-a': 'stageVariables.a',
          'gatewayresponse.header.Content-Type': "'text/plain'",
          'gatewayresponse.header.Content-Length': "'1'",
          'gatewayresponse.path.id': "'8'",
          'gatewayresponse.querystring.page': "'3'",
        },
      },
      { Accept: 'text/css' },
    )
    expect(result.status).toBe(404)
    expect(result.headers.slice(0, -2)).toEqual([
      ['Content-Type', 'text/plain'],
      ['x-amzn-ErrorType', 'MissingAuthenticationTokenException'],
      ['Access-Control-Allow-Origin', '*'],
      ['WWW-Authenticate', 'Basic'],
      ['x-page', '2'],
      ['x-accept', 'text/css'],
      ['x-stage', 'prod'],
      ['x-a', 'va'],
    ])
  })
})

describe('a function of the options that throws', () => {
  const context = (): never => {
    throw new Error('no context today')
  }
  const failure = { message: expect.stringContaining('no context today') }

  it('answers 500, and the failure has its message', async () => {
    const gateway = gatewayOf(apiOf(mockBody('$context.stage')), { context })
    expect(await send(gateway, 'GET /pets')).toMatchObject({ status: 500, body: internal, failure })
  })

  it('answers 500 even when a customised gateway response calls it', async () => {
    const gateway = gatewayOf(
      withResponses({
        DEFAULT_4XX: { responseTemplates: { 'application/json': '$context.stage' } },
      }),
      { context },
    )
    expect(await send(gateway, 'GET /dogs')).toMatchObject({ status: 500, body: internal, failure })
  })
})
