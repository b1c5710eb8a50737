import { describe, expect, it } from 'vitest'
import { renderMappingTemplate } from '../../src/mapping/render-mapping-template.ts'
import { apiOf, gatewayOf, mock, mockBody, send } from '../gateway/invoke-gateway.ts'

async function answer(
  template: string,
  target: string,
  init: Parameters<typeof send>[2] = {},
): Promise<unknown> {
  const gateway = gatewayOf(apiOf(mockBody(template), 'ANY /pets/{id}'))
  return (await send(gateway, target, init)).body
}

describe('$method.request', () => {
  it.each([
    ['$method.request.path.id', '7'],
    ["$method.request.path.get('id')", '7'],
    ['$method.request.querystring.flag', 'def'],
    ["$method.request.multivaluequerystring.get('flag')", '["abc","def"]'],
    ["#foreach($f in $method.request.multivaluequerystring.get('flag'))<$f>#end", '<abc><def>'],
    ['$method.request.multivaluequerystring.once', '["1"]'],
    ["$method.request.header.get('X-Kind')", 'dog'],
    ["$method.request.multivalueheader.get('X-Kind')", '["dog"]'],
    ["$method.request.multivalueheader.get('x-kind').size()", '1'],
    ['[$method.request.querystring.none]', '[]'],
    ["[$method.request.multivaluequerystring.get('none')]", '[]'],
    ['[$method.response]', '[]'],
    ['[$integration.response.body]', '[]'],
  ])('answers %s with %s in a response template', async (template, body) => {
    const headers = { 'x-kind': 'dog' }
    expect(await answer(template, 'GET /pets/7?flag=abc&flag=def&once=1', { headers })).toBe(body)
  })

  it('has the body of the request in a request template', async () => {
    const template = '#set($context.requestOverride.header.kept = $method.request.body)'
    const api = apiOf(
      mock({
        requestTemplates: { 'application/json': `${template}{"statusCode": 200}` },
        integrationResponses: [
          {
            statusCode: 200,
            responseTemplates: { 'application/json': '$context.requestOverride.header.kept' },
          },
        ],
      }),
      'POST /pets',
    )
    const { body } = await send(gatewayOf(api), 'POST /pets', { body: '{"a": 1}' })
    expect(body).toBe('{"a": 1}')
  })

  it("has the body of the client's request in a response template, as text", async () => {
    const init = { body: '{"a": 1}' }
    expect(await answer('$method.request.body', 'POST /pets/7', init)).toBe('{"a": 1}')
    expect(await answer('$method.request.body', 'GET /pets/7')).toBe('{}')
    expect(await answer('[$method.request.body.a]', 'POST /pets/7', init)).toBe('[]')
  })

  it('may be replaced by a variable of the template', () => {
    expect(renderMappingTemplate("#set($method = 'mine')$method")).toBe('mine')
  })

  it('has the parameters that renderMappingTemplate is given', () => {
    const params = { path: { id: '7' }, querystring: { tag: 'a' }, header: { 'X-Kind': 'dog' } }
    const template =
      '$method.request.path.id $method.request.multivaluequerystring.tag $method.request.header.x-kind'
    expect(renderMappingTemplate(template, { params })).toBe('7 ["a"] dog')
  })

  it('has all values of a parameter that renderMappingTemplate is given as a list', () => {
    const params = { querystring: { tag: ['a', 'b'] }, header: { 'X-Kind': ['cat', 'dog'] } }
    const template =
      '$method.request.querystring.tag $method.request.multivaluequerystring.tag $input.params("tag")'
    expect(renderMappingTemplate(template, { params })).toBe('b ["a","b"] b')
    expect(renderMappingTemplate('$method.request.multivalueheader.X-Kind', { params })).toBe(
      '["cat","dog"]',
    )
    expect(renderMappingTemplate('$method.request.body', { body: { a: 1 } })).toBe('{"a":1}')
  })
})
