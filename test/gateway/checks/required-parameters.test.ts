import { describe, expect, it } from 'vitest'
import type { MethodDefinition, RestApiDefinition } from '../../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, headerOf, mock, send } from '../invoke-gateway.ts'

const requestValidators = {
  all: { validateRequestBody: true, validateRequestParameters: true },
  body: { validateRequestBody: true },
  none: {},
}

type Sent = [title: string, parameter: string, query: string, headers?: Record<string, string>]

/** Returns an API whose method `POST /pets/{petId}` can name three validators. */
function requiring(method: MethodDefinition): RestApiDefinition {
  return { ...apiOf(mock({}, method), 'POST /pets/{petId}'), requestValidators }
}

describe('required parameters', () => {
  const requestParameters = {
    'method.request.path.issuer': true,
    'method.request.querystring.qs1': true,
    'method.request.header.x-header-param': true,
    'method.request.querystring.optional': false,
  }

  it('are listed when missing in AWS’s order: headers, path, query string', async () => {
    const gateway = gatewayOf(requiring({ requestValidator: 'all', requestParameters }))
    const result = await send(gateway, 'POST /pets/7')
    expect(result.status).toBe(400)
    expect(result.body).toBe(
      '{"message": "Missing required request parameters: [x-header-param, issuer, qs1]"}',
    )
    expect(headerOf(result, 'x-amzn-ErrorType')).toBe('BadRequestException')
  })

  it.each<Sent>([
    ['an empty query parameter', 'querystring.a', 'a='],
    ['a query parameter without a value', 'querystring.a', 'a'],
    ['a query parameter of blanks', 'querystring.a', 'a=+%20%09'],
    ['a query parameter whose last value is empty', 'querystring.a', 'a=1&a='],
    ['a multi-value query parameter of empty values', 'multivaluequerystring.a', 'a=&a=+'],
    ['an empty header', 'header.a', '', { a: '' }],
    ['a header of blanks', 'header.A', '', { a: '  \t' }],
    ['an empty multi-value header', 'multivalueheader.a', '', { a: '' }],
  ])('count %s as missing', async (_title, parameter, query, headers = {}) => {
    const requestParameters = { [`method.request.${parameter}`]: true }
    const gateway = gatewayOf(requiring({ requestValidator: 'all', requestParameters }))
    expect(await send(gateway, `POST /pets/7?${query}`, { headers })).toMatchObject({
      status: 400,
      body: `{"message": "Missing required request parameters: [${parameter.split('.')[1]}]"}`,
    })
  })

  it.each<Sent>([
    ['a query parameter of one character', 'querystring.a', 'a=0'],
    ['a query parameter whose last value is not empty', 'querystring.a', 'a=&a=1'],
    ['a multi-value query parameter with one value', 'multivaluequerystring.a', 'a=1&a='],
    ['a header in another casing', 'header.X-Kind', '', { 'x-kind': 'dog' }],
    ['a multi-value header', 'multivalueheader.x-kind', '', { 'x-kind': 'dog' }],
    ['an encoded blank in the path, which is not decoded', 'path.petId', ''],
  ])('accept %s', async (_title, parameter, query, headers = {}) => {
    const requestParameters = { [`method.request.${parameter}`]: true }
    const gateway = gatewayOf(requiring({ requestValidator: 'all', requestParameters }))
    expect((await send(gateway, `POST /pets/%20?${query}`, { headers })).status).toBe(200)
  })

  it('are listed together, whether absent or blank', async () => {
    const gateway = gatewayOf(requiring({ requestValidator: 'all', requestParameters }))
    const headers = { 'x-header-param': ' ' }
    expect((await send(gateway, 'POST /pets/7?qs1=&optional=', { headers })).body).toBe(
      '{"message": "Missing required request parameters: [x-header-param, issuer, qs1]"}',
    )
  })

  it('may be blank when they are optional', async () => {
    const gateway = gatewayOf(
      requiring({
        requestValidator: 'all',
        requestParameters: { 'method.request.querystring.optional': false },
      }),
    )
    expect((await send(gateway, 'POST /pets/7?optional=')).status).toBe(200)
  })

  it.each([undefined, 'none', 'body'])(
    'are not enforced with the request validator %s',
    async (requestValidator) => {
      const method = { requestParameters, ...(requestValidator && { requestValidator }) }
      expect((await send(gatewayOf(requiring(method)), 'POST /pets/7')).status).toBe(200)
    },
  )
})
