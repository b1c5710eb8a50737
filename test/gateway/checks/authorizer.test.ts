import { describe, expect, it } from 'vitest'
import type { Authorizer, AuthorizerRequest } from '../../../src/gateway/gateway-options.ts'
import type {
  AuthorizerDefinition,
  RestApiDefinition,
} from '../../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, headerOf, mockBody, send, thenable } from '../invoke-gateway.ts'

const template =
  '$context.authorizer.principalId $context.authorizer.team $context.authorizer.claims.email'

/** `GET /pets/{petId}` behind one authorizer. */
function authorized(authorizer: AuthorizerDefinition): RestApiDefinition {
  return {
    ...apiOf({ ...mockBody(template), authorizer: 'users' }, 'GET /pets/{petId}'),
    authorizers: { users: authorizer },
  }
}

/** What a request with this Authorization gets. */
async function answer(authorizer: AuthorizerDefinition, users: Authorizer, authorization?: string) {
  const gateway = gatewayOf(authorized(authorizer), { authorizers: { users } })
  return send(
    gateway,
    'GET /pets/7',
    authorization === undefined ? {} : { headers: { authorization } },
  )
}

const token: AuthorizerDefinition = { type: 'TOKEN' }

describe('an authorizer', () => {
  it.each<[title: string, users: Authorizer]>([
    ['at once', () => ({ principalId: 'anna', context: { team: 7 }, claims: { email: 'a@b' } })],
    [
      'later',
      async () => ({ principalId: 'anna', context: { team: 7 }, claims: { email: 'a@b' } }),
    ],
    [
      'from a library with promises of its own',
      () => thenable({ principalId: 'anna', context: { team: 7 }, claims: { email: 'a@b' } }),
    ],
  ])('tells templates who the client is, %s', async (_title, users) => {
    expect((await answer(token, users, 'x')).body).toBe('anna 7 a@b')
  })

  it('tells them so also when its identity source is in $context', async () => {
    const identitySource = 'context.identity.sourceIp, context.httpMethod'
    const result = await answer({ type: 'REQUEST', identitySource }, () => ({
      principalId: 'anna',
    }))
    expect(result.body).toBe('anna  ')
  })

  it('is given what a Lambda authorizer is given', async () => {
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
        headers: { Authorization: 'Bearer x', Host: 'api.example.com' },
        queryStringParameters: { page: '2' },
        pathParameters: { petId: '7' },
        stageVariables: { region: 'eu' },
      },
    ])
  })

  it.each<
    [
      title: string,
      users: Authorizer,
      type: string,
      status: number,
      errorType: string,
      body: string,
    ]
  >([
    [
      'a denial',
      () => ({ effect: 'Deny' }),
      'ACCESS_DENIED',
      403,
      'AccessDeniedException',
      '{"Message":"User is not authorized to access this resource with an explicit deny"}',
    ],
    [
      'the error Unauthorized',
      () => {
        throw new Error('Unauthorized')
      },
      'UNAUTHORIZED',
      401,
      'UnauthorizedException',
      '{"message": "Unauthorized"}',
    ],
    [
      'a rejection with Unauthorized',
      () => Promise.reject(new Error('Unauthorized')),
      'UNAUTHORIZED',
      401,
      'UnauthorizedException',
      '{"message": "Unauthorized"}',
    ],
    [
      'another error',
      () => {
        throw new TypeError('boom')
      },
      'AUTHORIZER_FAILURE',
      500,
      'AuthorizerFailureException',
      '{"message": null}',
    ],
    [
      'no result',
      () => undefined,
      'AUTHORIZER_CONFIGURATION_ERROR',
      500,
      'AuthorizerConfigurationException',
      '{"message": null}',
    ],
  ])(
    'answers %s with its gateway response',
    async (_title, users, type, status, errorType, body) => {
      const result = await answer(token, users, 'x')
      expect(result).toMatchObject({ responseType: type, status, body })
      expect(headerOf(result, 'x-amzn-ErrorType')).toBe(errorType)
    },
  )

  it('is not asked without its identity source', async () => {
    const users = (): never => {
      throw new Error('asked')
    }
    expect((await answer(token, users)).responseType).toBe('UNAUTHORIZED')
    expect((await answer({ type: 'COGNITO_USER_POOLS' }, users)).responseType).toBe('UNAUTHORIZED')
    const twoSources = 'method.request.header.Authorization, method.request.querystring.key'
    const request: AuthorizerDefinition = { type: 'REQUEST', identitySource: twoSources }
    expect((await answer(request, users, 'x')).responseType).toBe('UNAUTHORIZED')
  })

  it('is not asked about a token that its validation expression does not match', async () => {
    const bearer: AuthorizerDefinition = { ...token, identityValidationExpression: 'Bearer [a-z]+' }
    const users = (): { principalId: string } => ({ principalId: 'anna' })
    expect((await answer(bearer, users, 'Bearer abc')).status).toBe(200)
    expect((await answer(bearer, users, 'Bearer abc1')).responseType).toBe('UNAUTHORIZED')
  })

  it('lets every request pass without its function; the options tell who it is', async () => {
    const gateway = gatewayOf(authorized(token), {
      context: { authorizer: { principalId: 'eve' } },
    })
    expect((await send(gateway, 'GET /pets/7')).body).toBe('eve  ')
  })

  it('of a name that the definition does not have is a mistake', () => {
    expect(() => gatewayOf(authorized(token), { authorizers: { user: () => ({}) } })).toThrow(
      "Unknown authorizer 'user' in options.authorizers. Available: users.",
    )
  })
})
