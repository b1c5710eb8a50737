import { describe, expect, it } from 'vitest'
import type { GatewayOptions } from '../../src/gateway/gateway-options.ts'
import {
  apiOf,
  gatewayOf,
  headerOf,
  mock,
  mockBody,
  type SentRequest,
  send,
} from './invoke-gateway.ts'

const traceId = 'Root=1-695735a5-222243338444555555555555'

async function render(template: string, options: GatewayOptions = {}, sent: SentRequest = {}) {
  return (await send(gatewayOf(apiOf(mockBody(template)), options), 'GET /pets', sent)).body
}

describe('headers that API Gateway adds', () => {
  it.each([
    ['$input.params("X-Forwarded-For")', '127.0.0.1'],
    ['$input.params("x-forwarded-for")', '127.0.0.1'],
    ['$input.params("X-Forwarded-Port")', '443'],
    ['$input.params("X-Forwarded-Proto")', 'https'],
    ['$input.params("X-Amzn-Trace-Id")', traceId],
    ['$input.params().header.get("X-Forwarded-For")', '127.0.0.1'],
    ['$input.params().header["X-Amzn-Trace-Id"]', traceId],
    ['$input.params("X-Forwarded-Host")', ''],
    [
      '$input.params().header.keySet()',
      '[Host, X-Amzn-Trace-Id, X-Forwarded-For, X-Forwarded-Port, X-Forwarded-Proto]',
    ],
    [
      '#foreach($name in $input.params().header.keySet())$name;#end',
      'Host;X-Amzn-Trace-Id;X-Forwarded-For;X-Forwarded-Port;X-Forwarded-Proto;',
    ],
  ])('render for %s as %s', async (template, expected) => {
    expect(await render(template)).toBe(expected)
  })

  it('stand among the client’s in alphabetical order', async () => {
    const headers = { 'x-forwarded-host': 'a', 'x-zone': '1', accept: '*/*', 'x-amz-date': '2' }
    expect(await render('$input.params().header.keySet()', {}, { headers })).toBe(
      '[Accept, Host, x-amz-date, X-Amzn-Trace-Id, X-Forwarded-For, X-Forwarded-Host, X-Forwarded-Port, X-Forwarded-Proto, x-zone]',
    )
  })

  it.each([
    ['X-Forwarded-For', '203.0.113.9, 10.0.0.1'],
    ['X-Forwarded-Port', '80'],
    ['X-Forwarded-Proto', 'http'],
    ['X-Amzn-Trace-Id', 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1'],
  ])('leave the client’s %s as it is', async (name, value) => {
    const sent = { headers: { [name.toLowerCase()]: value } }
    expect(await render(`$input.params("${name}")`, {}, sent)).toBe(value)
    expect(await render(`$input.params().header.get("${name}")`, {}, sent)).toBe(value)
  })

  it('have the source IP of options.context, or that of the override over it', async () => {
    const template = '$input.params("X-Forwarded-For") $context.identity.sourceIp'
    const context = { identity: { sourceIp: '198.51.100.7' } }
    expect(await render(template, { context })).toBe('198.51.100.7 198.51.100.7')
    const choice = { context: () => ({ identity: { sourceIp: '198.51.100.8' } }) }
    expect(await render(template, { context }, { choice })).toBe('198.51.100.8 198.51.100.8')
    expect(await render(template, { context: { identity: { user: 'anna' } } })).toBe(
      '127.0.0.1 127.0.0.1',
    )
  })

  it.each([
    ['a UUID in capitals', 'AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE', /-bbbb4ccc8dddeeeeeeeeeeee$/],
    ['a short id', 'request-1', /-[0-9a-f]{24}$/],
    ['an empty id', '', /-[0-9a-f]{24}$/],
  ])('have a trace id for %s, always the same', async (_title, id, expected) => {
    const options = { randomId: () => id, now: () => new Date(1000) }
    const rendered = String(await render('$input.params("X-Amzn-Trace-Id")', options))
    expect(rendered).toMatch(/^Root=1-00000001-[0-9a-f]{24}$/)
    expect(rendered).toMatch(expected)
    expect(await render('$input.params("X-Amzn-Trace-Id")', options)).toBe(rendered)
  })

  it('have other trace ids for other request ids', async () => {
    const ids = ['request-1', 'request-2', undefined, undefined]
    const rendered = ids.map((id) =>
      render('$input.params("X-Amzn-Trace-Id")', { randomId: id === undefined ? id : () => id }),
    )
    expect(new Set(await Promise.all(rendered)).size).toBe(4)
  })

  it('can be mapped, in responses and gateway responses', async () => {
    const header = 'method.request.header.X-Forwarded-For'
    const gateway = gatewayOf({
      ...apiOf({
        ...mock({
          requestParameters: { 'integration.request.header.x-from': header },
          integrationResponses: [
            {
              statusCode: 200,
              responseParameters: { 'method.response.header.x-ip': 'context.identity.sourceIp' },
            },
          ],
        }),
        requestValidator: 'all',
        requestParameters: { [header]: true },
      }),
      requestValidators: { all: { validateRequestParameters: true } },
      gatewayResponses: {
        MISSING_AUTHENTICATION_TOKEN: {
          responseParameters: { 'gatewayresponse.header.x-from': header },
          responseTemplates: { 'application/json': '$method.request.header.X-Amzn-Trace-Id' },
        },
      },
    })
    expect(headerOf(await send(gateway, 'GET /pets'), 'x-ip')).toBe('127.0.0.1')
    const refused = await send(gateway, 'GET /cats')
    expect(headerOf(refused, 'x-from')).toBe('127.0.0.1')
    expect(refused.body).toBe(traceId)
  })

  it('are not sent back to the client', async () => {
    const { headers } = await send(gatewayOf(apiOf(mock())), 'GET /pets')
    expect(headers.map(([name]) => name)).toEqual([
      'Content-Type',
      'x-amzn-RequestId',
      'x-amz-apigw-id',
    ])
  })
})
