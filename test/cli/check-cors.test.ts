import { describe, expect, it } from 'vitest'
import { allow, any, documentOf, failures } from './cors-document.ts'
import { writePets } from './pets-file.ts'
import { run } from './run.ts'

/** Checks a document; returns its CORS warnings as `line:column code message`. */
async function warningsOf(text: string, ...args: readonly string[]): Promise<string[]> {
  const { output, code } = await run(['check', writePets(text), '--format', 'json', ...args])
  expect(code).toBe(0)
  const issues: { code: string; message: string; location: { line: number; column: number } }[] =
    JSON.parse(output).files[0].issues
  return issues
    .filter((issue) => issue.code.startsWith('cors-'))
    .map(({ code, message, location }) => `${location.line}:${location.column} ${code} ${message}`)
}

/** Returns the line of a text that has a part, as a pattern of a warning at it. */
function at(text: string, part: string): string {
  return `${text.slice(0, text.indexOf(part)).split('\n').length}:`
}

describe('check', () => {
  it('says nothing of CORS where the definition does not mean it, or has it right', async () => {
    expect(await warningsOf(documentOf({ '/a': { get: { 200: '' } } }))).toEqual([])
    const right = {
      '/a': { options: { 200: any }, get: { 200: any, 404: any }, put: { 200: any } },
    }
    expect(await warningsOf(documentOf(right, failures))).toEqual([])
  })

  it('shows a mistake with its place and frame, and exits with 0', async () => {
    const text = documentOf(
      { '/a': { options: { 200: any }, get: { 200: allow({ Origin: 'www.example.com' }) } } },
      failures,
    )
    const file = writePets(text)
    const { code, output } = await run(['check', file])
    expect(code).toBe(0)
    expect(output).toBe(`${file}:24:68 warning cors-origin
paths./a.get.x-amazon-apigateway-integration.responses.default.responseParameters.method.response.header.Access-Control-Allow-Origin: GET /a answers 200 with Access-Control-Allow-Origin 'www.example.com', but no page has that origin: write scheme, host and port, in lower case and without a path, such as 'https://www.example.com'.
  22 |     statusCode: 200
  23 |     responseParameters:
> 24 |       method.response.header.Access-Control-Allow-Origin: "'www.example.com'"
     |                                                            ^
  25 |
  26 | -apigateway-gateway-responses:

0 errors, 0 failures, 1 warning
`)
  })

  it('places what is missing at the response, in the order of the document', async () => {
    const text = documentOf({
      '/a': {
        options: { 200: allow({ Origin: '*', Methods: 'GET' }) },
        put: { 200: any, 404: '' },
      },
    })
    expect(await warningsOf(text)).toEqual([
      expect.stringMatching(
        /^1:1 cors-gateway-response Gateway response DEFAULT_4XX .* The same holds for gateway response DEFAULT_5XX\.$/,
      ),
      expect.stringMatching(
        `^${at(text, "'GET'")}.* cors-method OPTIONS /a answers 200 with Access-Control-Allow-Methods 'GET', but the path has PUT`,
      ),
      expect.stringMatching(`^${at(text, "'404'")}.* cors-response PUT /a answers 404 without`),
    ])
  })

  it('finds a mapping whatever its casing', async () => {
    const text = documentOf(
      {
        '/a': {
          get: {
            200: 'responseParameters: {method.response.header.access-control-allow-origin: "\'a\'"}',
          },
        },
      },
      failures,
    )
    expect(await warningsOf(text)).toEqual([
      expect.stringMatching(`^${at(text, 'access-control')}\\d\\d cors-origin `),
    ])
  })

  it('counts what templates override', async () => {
    const override = `responseTemplates:
  application/json: '#set($context.responseOverride.header.Access-Control-Allow-Origin = "*")'`
    const text = documentOf({ '/a': { get: { 200: override }, post: { 200: any } } }, failures)
    expect(await warningsOf(text)).toEqual([])
    const wrong = override.replace('"*"', '"www.example.com"')
    expect(await warningsOf(documentOf({ '/a': { get: { 200: wrong } } }, failures))).toEqual([
      expect.stringContaining(
        "cors-origin GET /a answers 200 with Access-Control-Allow-Origin 'www.",
      ),
    ])
  })

  it('does not judge a consent that depends on the request or the backend', async () => {
    const byOrigin = `responseTemplates:
  application/json: '#if($input.params("Origin") == "https://a.example") #set($context.responseOverride.header.Access-Control-Allow-Origin = "https://a.example") #end'`
    const fromBackend =
      'responseParameters: {method.response.header.Access-Control-Allow-Origin: integration.response.header.Origin}'
    const text = documentOf(
      {
        '/a': { options: { 200: byOrigin }, get: { 200: byOrigin }, put: { 200: any } },
        '/b': { options: { 200: any }, 'get http': { 200: fromBackend } },
      },
      failures,
    )
    expect(await warningsOf(text)).toEqual([])
    const { output } = await run(['check', writePets(text), '--cors', '--format', 'json'])
    expect(JSON.parse(output).files[0].cors.paths).toMatchObject([
      { options: 'unknown', unknown: ['GET 200'], withoutConsent: [] },
      { unknown: ['GET 200'] },
    ])
  })

  it('judges a backend’s mapped answers, and neither proxies nor an OPTIONS of a backend', async () => {
    const text = documentOf(
      {
        '/a': {
          'options aws_proxy': { 200: '' },
          'get aws_proxy': { 200: '' },
          delete: { 200: any },
        },
        '/b': { options: { 200: any }, 'get http': { 200: '' }, 'post aws': { 200: any } },
      },
      failures,
    )
    expect(await warningsOf(text)).toEqual([
      expect.stringContaining('cors-response GET /b answers 200 without'),
    ])
  })

  it('judges neither a status without an integration response nor a template that needs a body', async () => {
    const failing = `responseTemplates: {application/json: '$input.body.charAt(9)'}`
    const text = documentOf(
      { '/a': { options: { 200: any }, 'get http': { 200: failing }, put: { 200: any } } },
      failures.replace(/Access-Control-Allow-Origin(?=.*\n$)/, 'X-Other'),
    ).replace('    get:\n', "    get:\n      responses: {'200': {}, '500': {}}\n")
    expect((await warningsOf(text)).map((warning) => warning.split(' ')[1])).toEqual([
      'cors-gateway-response',
    ])
  })

  it('does not judge a mapping that API Gateway cannot read', async () => {
    const reference =
      'responseParameters: {method.response.header.Access-Control-Allow-Origin: {Fn::Sub: a}}'
    const text = documentOf({ '/a': { get: { 200: reference }, put: { 200: any } } }, failures)
    expect(await warningsOf(text)).toEqual([expect.stringContaining(' cors-method PUT /a ')])
  })

  it('judges a template that has an issue of another kind', async () => {
    const template = `responseTemplates:
  application/json: '$unset #set($context.responseOverride.header.Access-Control-Allow-Origin = "www.example.com")'`
    expect(await warningsOf(documentOf({ '/a': { get: { 200: template } } }, failures))).toEqual([
      expect.stringContaining(' cors-origin '),
    ])
  })

  it('says nothing of the gateway response that API Gateway sends as it is', async () => {
    const text = documentOf(
      { '/a': { get: { 200: any } } },
      `${failures}  REQUEST_TOO_LARGE: {statusCode: 413}\n  THROTTLED: {statusCode: 429}\n`,
    )
    expect(await warningsOf(text)).toEqual([
      expect.stringMatching(/^\d+:\d+ cors-gateway-response Gateway response THROTTLED [^.]+\.$/),
    ])
  })

  it('says that a preflight can never succeed that asks for authorization', async () => {
    const text = documentOf({ '/a': { options: { 200: any }, put: { 200: any } } }, failures)
      .replace('    options:\n', '    options:\n      security: [{key: []}]\n')
      .concat('components: {securitySchemes: {key: {type: apiKey, name: x-api-key, in: header}}}\n')
    expect(await warningsOf(text)).toEqual([
      expect.stringContaining(
        'cors-preflight OPTIONS /a answers 403, but browsers send a request only after OPTIONS has answered 200 to 299',
      ),
    ])
  })

  it('does not judge a value that only a deployment knows', async () => {
    const api = (origin: string) => `
Parameters: {Site: {Type: String}}
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties: {StageName: prod, Cors: {AllowOrigin: ${origin}}}
  Function:
    Type: AWS::Serverless::Function
    Properties:
      Events: {Get: {Type: Api, Properties: {Path: /a, Method: get, RestApiId: !Ref Api}}}
`
    const codes = async (origin: string, ...args: readonly string[]) =>
      (await warningsOf(api(origin), ...args)).map((text) => text.split(' ', 2).join(' '))
    expect(await codes(`"'www.example.com'"`)).toEqual([
      '6:5 cors-gateway-response',
      '6:35 cors-origin',
    ])
    expect(await codes(`!Sub "'\${Site}'"`)).toEqual(['6:5 cors-gateway-response'])
    expect(await codes(`!Sub "'\${Site}'"`, '--parameters', 'Site=example.com')).toContain(
      '6:35 cors-origin',
    )
  })

  it('reports what many paths share once', async () => {
    const paths = ['/a', '/b', '/c', '/d', '/e', '/f']
    const events = paths.map(
      (path) =>
        `E${path[1]}: {Type: Api, Properties: {Path: ${path}, Method: get, RestApiId: !Ref Api}}`,
    )
    const warnings = await warningsOf(`
Resources:
  Api: {Type: AWS::Serverless::Api, Properties: {StageName: prod, Cors: "'origins'"}}
  Function:
    Type: AWS::Serverless::Function
    Properties: {Events: {${events.join(', ')}}}
`)
    expect(warnings.filter((text) => text.includes('cors-origin'))).toEqual([
      expect.stringMatching(
        / The same holds for OPTIONS \/b, OPTIONS \/c, OPTIONS \/d and 2 more\.$/,
      ),
    ])
  })
})
