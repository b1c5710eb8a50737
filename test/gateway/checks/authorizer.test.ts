import { describe, expect, it } from 'vitest'
import type { Authorizer, AuthorizerRequest } from '../../../src/gateway/gateway-options.ts'
import type {
  AuthorizerDefinition,
  RestApiDefinition,
} from '../../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, headerOf, mockBody, send, thenable } from '../invoke-gateway.ts'

const template =
  '$context.authorizer.principalId $context.authorizer.team $context.authorizer.claims.email'

/** Returns an API whose method `GET /pets/{petId}` has one authorizer. */
function authorized(authorizer: AuthorizerDefinition): RestApiDefinition {
  return {
    ...apiOf({ ...mockBody(template), authorizer: 'users' }, 'GET /pets/{petId}'),
    authorizers: { users: authorizer },
  }
}

/** Sends a request with an Authorization header through an authorizer and its function. */
async function answer(authorizer: AuthorizerDefinition, users: Authorizer, authorization?: string) {
  const gateway = gatewayOf(authorized(authorizer), { authorizers: { users } })
  return send(
    gateway,
    'GET /pets/7',
    authorization === undefined ? {} : { headers: { authorization } },
  )
}

const token: AuthorizerDefinition = { type: 'TOKEN' }

describe('authorizers', () => {
  it.each<[title: string, users: Authorizer]>([
    ['a result', () => ({ principalId: 'anna', context: { team: 7 }, claims: { email: 'a@b' } })],
    [
      'a promise',
      async () => ({ principalId: 'anna', context: { team: 7 }, claims: { email: 'a@b' } }),
    ],
    [
      'a promise of another library',
      () => thenable({ principalId: 'anna', context: { team: 7 }, claims: { email: 'a@b' } }),
    ],
  ])(
    'show principal, context and claims to templates when the function returns %s',
    async (_title, users) => {
      expect((await answer(token, users, 'x')).body).toBe('anna 7 a@b')
    },
  )

  it('show the principal to templates when the identity source reads $context first', async () => {
    const identitySource = 'context.identity.sourceIp, context.httpMethod'
    const result = await answer({ type: 'REQUEST', identitySource }, () => ({
      principalId: 'anna',
    }))
    expect(result.body).toBe('anna  ')
  })

  it('call the function with the fields of a Lambda authorizer event', async () => {
    const seen: AuthorizerRequest[] = []
    const gateway = gatewayOf(authorized(token), {
      stageVariables: { region: 'eu' },
      authorizers: { users: (request) => void seen.push(request) },
    })
    await send(gateway, 'GET /pets/7?page=1&page=2', { headers: { authorization: 'Bearer x' } })
    expect(seen).toEqual([
      {
        type: 'TOKEN',
        authorizationToken: 'Bearer x',
        httpMethod: 'GET',
        path: '/pets/7',
        resource: '/pets/{petId}',
        headers: {
          Authorization: 'Bearer x',
          Host: 'api.example.com',
          'X-Amzn-Trace-Id': 'Root=1-695735a5-222243338444555555555555',
          'X-Forwarded-For': '127.0.0.1',
          'X-Forwarded-Port': '443',
          'X-Forwarded-Proto': 'https',
        },
        queryStringParameters: { page: '2' },
        pathParameters: { petId: '7' },
        stageVariables: { region: 'eu' },
      },
    ])
  })

  it.each<
    [
      title: string,
      type: string,
      users: Authorizer,
      status: number,
      errorType: string,
      body: string,
    ]
  >([
    [
      'a denial',
      'ACCESS_DENIED',
      () => ({ effect: 'Deny' }),
      403,
      'AccessDeniedException',
      '{"Message":"User is not authorized to access this resource with an explicit deny"}',
    ],
    [
      'the error Unauthorized',
      'UNAUTHORIZED',
      () => {
        throw new Error('Unauthorized')
      },
      401,
      'UnauthorizedException',
      '{"message": "Unauthorized"}',
    ],
    [
      'a promise rejected with Unauthorized',
      'UNAUTHORIZED',
      () => Promise.reject(new Error('Unauthorized')),
      401,
      'UnauthorizedException',
      '{"message": "Unauthorized"}',
    ],
    [
      'another error',
      'AUTHORIZER_FAILURE',
      () => {
        throw new TypeError('boom')
      },
      500,
      'AuthorizerFailureException',
      '{"message": null}',
    ],
    [
      'a missing result',
      'AUTHORIZER_CONFIGURATION_ERROR',
      () => undefined,
      500,
      'AuthorizerConfigurationException',
      '{"message": null}',
    ],
  ])(
    'answer %s with the gateway response %s',
    async (_title, type, users, status, errorType, body) => {
      const result = await answer(token, users, 'x')
      expect(result).toMatchObject({ responseType: type, status, body })
      expect(headerOf(result, 'x-amzn-ErrorType')).toBe(errorType)
    },
  )

  it.each<[result: unknown]>([
    [{ effect: 'deny' }],
    [{ effect: 'DENY' }],
    [{ effect: null }],
    [{ effect: false }],
    [[]],
  ])('refuse the result %o instead of letting the request pass', async (given) => {
    const users = () => given
    const result = await send(
      gatewayOf(authorized(token), Object({ authorizers: { users } })),
      'GET /pets/7',
      { headers: { authorization: 'x' } },
    )
    expect(result).toMatchObject({ status: 500, responseType: 'AUTHORIZER_CONFIGURATION_ERROR' })
  })

  it('answer 401 without calling the function when an identity source is missing', async () => {
    const users = (): never => {
      throw new Error('asked')
    }
    expect((await answer(token, users)).responseType).toBe('UNAUTHORIZED')
    expect((await answer({ type: 'COGNITO_USER_POOLS' }, users)).responseType).toBe('UNAUTHORIZED')
    const twoSources = 'method.request.header.Authorization, method.request.querystring.key'
    const request: AuthorizerDefinition = { type: 'REQUEST', identitySource: twoSources }
    expect((await answer(request, users, 'x')).responseType).toBe('UNAUTHORIZED')
  })

  it('answer 401 to a token that identityValidationExpression does not match as a whole', async () => {
    const bearer: AuthorizerDefinition = { ...token, identityValidationExpression: 'Bearer [a-z]+' }
    const users = (): { principalId: string } => ({ principalId: 'anna' })
    expect((await answer(bearer, users, 'Bearer abc')).status).toBe(200)
    expect((await answer(bearer, users, 'Bearer abc1')).responseType).toBe('UNAUTHORIZED')
  })

  it('apply identityValidationExpression to the type TOKEN only', async () => {
    const request: AuthorizerDefinition = {
      type: 'REQUEST',
      identitySource: 'method.request.header.Authorization',
      identityValidationExpression: 'Bearer [a-z]+',
    }
    const users = (): { principalId: string } => ({ principalId: 'anna' })
    expect((await answer(request, users, 'Basic x')).body).toBe('anna  ')
  })

  it.each([
    ['CUSTOM', 401],
    ['COGNITO_USER_POOLS', 401],
    ['NONE', 200],
    ['AWS_IAM', 200],
  ] as const)(
    'of a method with the authorization type %s answer %s to a request without a token',
    async (authorizationType, status) => {
      const definition: RestApiDefinition = {
        ...apiOf({ ...mockBody(template), authorizationType, authorizer: 'users' }),
        authorizers: { users: token },
      }
      const gateway = gatewayOf(definition, { authorizers: { users: () => ({}) } })
      expect((await send(gateway, 'GET /pets')).status).toBe(status)
    },
  )

  it('share $context.authorizer with options.context, which replaces single members', async () => {
    const gateway = gatewayOf(authorized(token), {
      authorizers: { users: () => ({ principalId: 'anna', context: { team: 7 } }) },
      context: { authorizer: { team: 8 } },
    })
    const headers = { authorization: 'x' }
    expect((await send(gateway, 'GET /pets/7', { headers })).body).toBe('anna 8 ')
  })

  it('throw a TypeError for a function whose name the definition does not have', () => {
    expect(() => gatewayOf(authorized(token), { authorizers: { user: () => ({}) } })).toThrow(
      "Unknown authorizer 'user' in options.authorizers. Available: users.",
    )
  })
})
