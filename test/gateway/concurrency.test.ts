import { expect, it } from 'vitest'
import { apiOf, gatewayOf, headerOf, mock, send } from './invoke-gateway.ts'

it('keeps 2,000 interleaved requests with different overrides and contexts apart', async () => {
  const gateway = gatewayOf(
    {
      ...apiOf(
        {
          ...mock({
            requestTemplates: {
              'application/json':
                '#set($context.requestOverride.header.seen = $input.body)#set($context.responseOverride.header.x-id = $input.params("id")){"statusCode": 200}',
            },
            integrationResponses: [
              {
                statusCode: 200,
                responseTemplates: {
                  'application/json':
                    '$input.params("id") $context.requestOverride.header.seen $stageVariables.v $context.stage $context.authorizer.principalId#if($stageVariables.v == "7")#set($context.responseOverride.status = 207)#end',
                },
              },
            ],
          }),
          authorizer: 'users',
        },
        'POST /pets/{id}',
      ),
      authorizers: { users: { type: 'TOKEN' } },
    },
    {
      randomId: undefined,
      authorizers: {
        // Answers out of order, so that requests are under way at the same time.
        users: async ({ authorizationToken = '' }) => {
          for (let turn = Number(authorizationToken) % 7; turn > 0; turn--) await Promise.resolve()
          return { principalId: `p${authorizationToken}` }
        },
      },
    },
  )
  const numbers = Array.from({ length: 2000 }, (_, index) => index)
  const results = await Promise.all(
    numbers.map((number) =>
      send(gateway, `POST /pets/${number}`, {
        headers: { authorization: `${number}` },
        body: `body ${number}`,
        choice: {
          stageVariables: { v: `${number % 10}` },
          context: { stage: `s${number}` },
          ...(number % 3 === 0 && { gatewayResponse: 'THROTTLED' }),
        },
      }),
    ),
  )
  const described = results.map((result) => [result.status, result.body, headerOf(result, 'x-id')])
  const expected = numbers.map((number) =>
    number % 3 === 0
      ? [429, '{"message": "Too Many Requests"}', undefined]
      : [
          number % 10 === 7 ? 207 : 200,
          `${number} body ${number} ${number % 10} s${number} p${number}`,
          `${number}`,
        ],
  )
  expect(described).toEqual(expected)
  expect(new Set(results.map((result) => headerOf(result, 'x-amzn-RequestId'))).size).toBe(2000)
}, 60_000)
