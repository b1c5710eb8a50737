import { describe, expect, it } from 'vitest'
import type { GatewayOptions } from '../../../src/gateway/gateway-options.ts'
import type {
  AuthorizerDefinition,
  RestApiDefinition,
} from '../../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, mockBody, send } from '../invoke-gateway.ts'

const token: AuthorizerDefinition = { type: 'TOKEN' }
const template = '$context.authorizer.principalId'

/** Returns an API whose method `GET /pets/{petId}` has one authorizer. */
function authorized(authorizer: AuthorizerDefinition): RestApiDefinition {
  return {
    ...apiOf({ ...mockBody(template), authorizer: 'users' }, 'GET /pets/{petId}'),
    authorizers: { users: authorizer },
  }
}

describe('an authorizer without a function', () => {
  const header = 'method.request.header.Authorization'
  const twoSources = `${header}, method.request.querystring.key`

  /** Sends a request to `GET /pets/{petId}`, whose authorizer has no function. */
  async function ask(
    authorizer: AuthorizerDefinition,
    query = '',
    headers: Record<string, string> = {},
    options: GatewayOptions = {},
  ) {
    return send(gatewayOf(authorized(authorizer), options), `GET /pets/7?${query}`, { headers })
  }

  it.each<[title: string, authorizer: AuthorizerDefinition, query: string, authorization?: string]>(
    [
      ['TOKEN, without a token', token, ''],
      ['TOKEN, with an empty token', token, '', ''],
      ['TOKEN, with a token of blanks', token, '', ' \t '],
      [
        'TOKEN, with a token in another header',
        { ...token, identitySource: 'method.request.header.x' },
        '',
        'x',
      ],
      [
        'TOKEN, with a token that identityValidationExpression does not match',
        { ...token, identityValidationExpression: 'Bearer [a-z]+' },
        '',
        'Bearer 1',
      ],
      ['COGNITO_USER_POOLS, without a token', { type: 'COGNITO_USER_POOLS' }, ''],
      [
        'REQUEST, with one of two sources',
        { type: 'REQUEST', identitySource: twoSources },
        '',
        'x',
      ],
      [
        'REQUEST, with a blank query parameter',
        { type: 'REQUEST', identitySource: 'method.request.querystring.key' },
        'key=%20',
      ],
    ],
  )('answers 401: %s', async (_title, authorizer, query, authorization) => {
    const headers = authorization === undefined ? {} : { authorization }
    expect(await ask(authorizer, query, headers)).toMatchObject({
      responseType: 'UNAUTHORIZED',
      status: 401,
      body: '{"message": "Unauthorized"}',
    })
  })

  it.each<[title: string, authorizer: AuthorizerDefinition, query: string, authorization?: string]>(
    [
      ['TOKEN, with any token', token, '', 'x'],
      [
        'TOKEN, with a token that identityValidationExpression matches',
        { ...token, identityValidationExpression: 'Bearer [a-z]+' },
        '',
        'Bearer abc',
      ],
      ['COGNITO_USER_POOLS, with any token', { type: 'COGNITO_USER_POOLS' }, '', 'x'],
      ['REQUEST, without identity sources', { type: 'REQUEST' }, ''],
      ['REQUEST, with all sources', { type: 'REQUEST', identitySource: twoSources }, 'key=1', 'x'],
      [
        'REQUEST, with an identityValidationExpression, which only TOKEN has',
        { type: 'REQUEST', identitySource: header, identityValidationExpression: 'Bearer' },
        '',
        'x',
      ],
    ],
  )('lets the request pass: %s', async (_title, authorizer, query, authorization) => {
    const headers = authorization === undefined ? {} : { authorization }
    expect((await ask(authorizer, query, headers)).status).toBe(200)
  })

  it('notes in the log what is missing or does not match', async () => {
    const sources: AuthorizerDefinition = { type: 'REQUEST', identitySource: ` ${twoSources}` }
    expect((await ask(sources, '', { authorization: 'x' })).log()).toContain(
      '    Identity source missing or blank: method.request.querystring.key',
    )
    const bearer = { ...token, identityValidationExpression: 'Bearer .+' }
    expect((await ask(bearer, '', { authorization: 'x' })).log()).toContain(
      '    Token not matched by identityValidationExpression: Bearer .+',
    )
  })

  it('shows the principal of options.context to templates', async () => {
    const context = { authorizer: { principalId: 'eve' } }
    expect((await ask(token, '', { authorization: 'x' }, { context })).body).toBe('eve')
  })

  it('answers 401 with the customised gateway response UNAUTHORIZED', async () => {
    const gatewayResponses = { UNAUTHORIZED: { statusCode: 403 } }
    const gateway = gatewayOf({ ...authorized(token), gatewayResponses })
    expect((await send(gateway, 'GET /pets/7')).status).toBe(403)
  })

  it('lets keys pass that it would have to give, once the token is there', async () => {
    const definition: RestApiDefinition = {
      ...apiOf({ ...mockBody(template), authorizer: 'users', apiKeyRequired: true }),
      authorizers: { users: token },
      apiKeySource: 'AUTHORIZER',
    }
    const gateway = gatewayOf(definition, { apiKeys: ['k1'] })
    expect((await send(gateway, 'GET /pets', { headers: { authorization: 'x' } })).status).toBe(200)
    expect((await send(gateway, 'GET /pets')).status).toBe(401)
  })
})
