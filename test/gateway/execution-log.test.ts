import { describe, expect, it } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, mock, mockBody, type SentRequest, send } from './invoke-gateway.ts'

const id = '11111111-2222-4333-8444-555555555555'
const date = 'Fri Jan 02 03:04:05 UTC 2026'

const definition = apiOf(
  mock({
    requestTemplates: { 'application/json': '{"statusCode": $input.params("status")}' },
    integrationResponses: [
      {
        statusCode: 200,
        responseTemplates: { 'application/json': '{"id": "$input.params("petId")"}' },
      },
      { statusCode: 404, selectionPattern: '4..' },
    ],
  }),
  'POST /pets/{petId}',
)

async function logOf(
  request: string,
  sent: SentRequest = {},
  api: RestApiDefinition = definition,
): Promise<readonly string[]> {
  return (await send(gatewayOf(api), request, sent)).log()
}

/** Returns the sentences of API Gateway in a log, without their dates. */
function sentences(log: readonly string[]): string[] {
  return log.flatMap((line) => (line.startsWith(date) ? line.slice(date.length + 3) : []))
}

describe('the execution log', () => {
  it('has API Gateway’s sentences, and indented notes on what it does not log', async () => {
    const log = await logOf('POST /pets/7?status=200&a=b', {
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode('{"name": "Rex"}'),
    })
    expect(log).toEqual([
      `Execution log for request ${id}`,
      `${date} : Starting execution for request: ${id}`,
      `${date} : HTTP Method: POST, Resource Path: /pets/7`,
      `${date} : Method request path: {petId=7}`,
      `${date} : Method request query string: {status=200, a=b}`,
      `${date} : Method request headers: {Content-Type=application/json, Host=api.example.com, X-Amzn-Trace-Id=Root=1-695735a5-222243338444555555555555, X-Forwarded-For=127.0.0.1, X-Forwarded-Port=443, X-Forwarded-Proto=https}`,
      `${date} : Method request body before transformations: {"name": "Rex"}`,
      '    Request template: application/json',
      '    Request body after transformations: {"statusCode": 200}',
      '    Integration status: 200',
      "    Selection patterns tried with '200': 4..",
      '    Integration response: 200',
      '    Response template: application/json',
      `${date} : Method response body after transformations: {"id": "7"}`,
      `${date} : Method response headers: {Content-Type=application/json}`,
      `${date} : Successfully completed execution`,
      `${date} : Method completed with status: 200`,
    ])
  })

  it('has the reason of a failure before its gateway response', async () => {
    expect(sentences(await logOf('POST /pets/7?status=wrong')).slice(-5)).toEqual([
      'Execution failed due to configuration error: Unable to parse statusCode. It should be an integer that is defined in the request template.',
      'Gateway response type: API_CONFIGURATION_ERROR with status code: 500',
      'Gateway response body: {"message": "Internal server error"}',
      'Gateway response headers: {Content-Type=application/json, x-amzn-ErrorType=InternalServerErrorException}',
      'Method completed with status: 500',
    ])
  })

  it('has the gateway response to a request that no method serves', async () => {
    expect(sentences(await logOf('GET /dogs'))).toContain(
      'Gateway response type: MISSING_AUTHENTICATION_TOKEN with status code: 403',
    )
  })

  it('has the reason why a request is refused', async () => {
    const api: RestApiDefinition = {
      ...apiOf({
        ...mock(),
        requestValidator: 'parameters',
        requestParameters: { 'method.request.querystring.page': true },
      }),
      requestValidators: { parameters: { validateRequestParameters: true } },
    }
    expect(sentences(await logOf('GET /pets', {}, api))).toContain(
      'Missing required request parameters: [page]',
    )
  })

  it('notes the overrides of status and headers', async () => {
    const template =
      '#set($context.responseOverride.status = 404)#set($context.responseOverride.header.x = "y"){"statusCode": 200}'
    const log = await logOf(
      'GET /pets',
      {},
      apiOf(mock({ requestTemplates: { 'application/json': template } })),
    )
    expect(log).toContain('    Status override: 404')
    expect(log).toContain('    Header overrides: {x=y}')
    expect(log).toContain(`${date} : Method response headers: {Content-Type=application/json, x=y}`)
  })

  it('shows a binary body as [Binary Data]', async () => {
    const log = await logOf('POST /pets/7?status=200', { body: new Uint8Array([0xff, 0xfe]) })
    expect(sentences(log)).toContain('Method request body before transformations: [Binary Data]')
  })
})

describe('a method that does not exist', () => {
  /** Returns the notes of the log about methods when a response template is rendered. */
  async function listMissing(template: string): Promise<readonly string[]> {
    const gateway = gatewayOf(apiOf(mockBody(template), 'POST /pets'))
    const { log } = await send(gateway, 'POST /pets', { body: '{"a": {}}' })
    return log().filter((line) => line.includes('No method'))
  }

  it.each([
    ["#set($s = 'A')$s.toLowercase()", 'No method toLowercase() on java.lang.String'],
    ['#set($m = {"a": 1})$m.foo(1)', 'No method foo(java.lang.Integer) on java.util.LinkedHashMap'],
    ['$input.body.indent(2)', 'No method indent(java.lang.Integer) on java.lang.String'],
    ['$input.jsn("$.a")', 'No method jsn(java.lang.String) on Input'],
    ['$util.urlEncode(5)', 'No method urlEncode(java.lang.Integer) on Util'],
    ['#set($n = 5)$n.foo(null, "x")', 'No method foo(null, java.lang.String) on java.lang.Integer'],
    ['#if($context.stage.isNumeric())x#end', 'No method isNumeric() on java.lang.String'],
    ['#set($s = $input.path("$.none"))$s.size()', 'No method size() on java.lang.String'],
  ])('is named in an indented note: %s', async (template, note) => {
    expect(await listMissing(template)).toEqual([`    ${note}`])
  })

  it('is named once by a rendering, however often it is called', async () => {
    const template = '#foreach($i in [1, 2, 3])$i.foo()$i.bar()#end'
    expect(await listMissing(template)).toEqual([
      '    No method foo() on java.lang.Integer',
      '    No method bar() on java.lang.Integer',
    ])
  })

  it.each([
    '$input.path("$.none").size()',
    '$input.path("$.none")',
    '#set($m = {})$m.get("none")$m.put("a", 1)',
    '$util.urlEncode(null)$nosuch.foo()',
    '#foreach($i in [1])$foreach.getParent()$foreach.hasNext()#end',
    '#set($s = "A")$s.length $s.nosuch',
  ])('is not what renders nothing in %s', async (template) => {
    expect(await listMissing(template)).toEqual([])
  })
})
