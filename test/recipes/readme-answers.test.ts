import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromOpenApi as fromSource } from '@mswjs/source/open-api'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import {
  defineRestApi,
  fromOpenApi,
  mockRestApi,
  type RestApiMock,
  renderMappingTemplate,
} from 'msw-apigateway'
import { loadDefinition } from 'msw-apigateway/node'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { runServer } from '../cli/run-server.ts'
import { readme, readSnippet, runSnippet } from './run-snippet.ts'

const baseUrl = 'https://api.example.com/prod'
const mock = (template: string, statusCode = 200) => ({
  methodResponses: [{ statusCode }],
  integration: {
    type: 'MOCK' as const,
    requestTemplates: { 'application/json': `{"statusCode": ${statusCode}}` },
    integrationResponses: [{ statusCode, responseTemplates: { 'application/json': template } }],
  },
})

/** Gives a snippet a `setupServer` whose servers listen until the test ends. */
function createSetup() {
  return (...handlers: Parameters<typeof setupServer>) => {
    const server = setupServer(...handlers)
    onTestFinished(() => server.close())
    return server
  }
}

/** Makes a folder of files that is removed after the test, and a `loadDefinition` whose paths are below it. */
function writeProject(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'readme-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const load: typeof loadDefinition = (path, options) =>
    loadDefinition(join(root, String(path)), options)
  return load
}

const readText = async (url: string) => (await fetch(url)).text()

describe('the README’s snippet of', () => {
  it('the first example has fifteen lines, and prints the two answers below it', async () => {
    const source = readSnippet('A first example')
    expect(source.trim().split('\n')).toHaveLength(15)
    const log = vi.fn()
    const scope = { setupServer: createSetup(), fromOpenApi, mockRestApi, console: { log } }
    await runSnippet(source, scope)
    expect(readme).toContain(`\n\`\`\`\n${log.mock.calls.flat().join('\n')}\n\`\`\`\n`)
    expect((await fetch(`${baseUrl}/pets/0`)).status).toBe(404)
  })

  it('Terraform reads a module with a variable and what only a deployment knows', async () => {
    const load = writeProject({
      'infra/main.tf': `
        variable "stage" { type = string }
        resource "aws_api_gateway_rest_api" "pets" { name = "pets-\${var.stage}" }
        resource "aws_api_gateway_method" "list" {
          rest_api_id   = aws_api_gateway_rest_api.pets.id
          resource_id   = aws_api_gateway_rest_api.pets.root_resource_id
          http_method   = "GET"
          authorization = "NONE"
        }
        resource "aws_api_gateway_integration" "list" {
          rest_api_id             = aws_api_gateway_rest_api.pets.id
          resource_id             = aws_api_gateway_rest_api.pets.root_resource_id
          http_method             = "GET"
          integration_http_method = "POST"
          type                    = "AWS_PROXY"
          uri                     = aws_lambda_function.list.invoke_arn
        }`,
    })
    const source = readSnippet('Terraform without a plan')
    const { definition } = await runSnippet(source, { loadDefinition: load }, ['definition'])
    expect(definition).toMatchObject({
      name: 'pets-dev',
      resources: { '/': { GET: { integration: { uri: expect.stringMatching(/:list$/) } } } },
    })
  })

  it('a template alone renders what its comment says', async () => {
    const source = readSnippet('A template alone')
    const { text } = await runSnippet(source, { renderMappingTemplate }, ['text'])
    expect(source).toContain(`// ${text}`)
  })

  it('a call without MSW answers as a request would', async () => {
    const statuses = [{ statusCode: 200 }, { statusCode: 404 }]
    const api = mockRestApi(
      defineRestApi({
        resources: {
          '/pets': { GET: mock('$context.identity.sourceIp $input.params("page")') },
          '/pets/{petId}': { GET: { ...mock('{}'), methodResponses: statuses } },
        },
      }),
      { baseUrl },
    )
    const results = ['status', 'body', 'log', 'missing', 'response']
    const source = readSnippet('A call without MSW')
    const run = await runSnippet(source, { api, baseUrl }, results)
    expect(run).toMatchObject({ status: 200, body: '127.0.0.1 2', missing: { status: 404 } })
    expect(run['log']).toContainEqual(expect.stringContaining('completed with status: 200'))
    expect(await (run['response'] as Response).text()).toBe('10.0.0.7 ')
  })

  it('the options refuses a wrong key and a wrong token, and fills the context', async () => {
    const definition = defineRestApi({
      authorizers: {
        users: { type: 'TOKEN', identitySource: 'method.request.header.Authorization' },
      },
      resources: {
        '/pets': {
          GET: {
            ...mock(
              '$context.authorizer.principalId $context.authorizer.tier $context.identity.sourceIp',
            ),
            authorizationType: 'CUSTOM',
            authorizer: 'users',
            apiKeyRequired: true,
          },
        },
      },
    })
    const run = await runSnippet(readSnippet('Options'), { mockRestApi, definition }, ['api'])
    const api = run['api'] as RestApiMock
    const ask = async (authorization: string, key: string) => {
      const headers = { authorization, 'x-api-key': key, 'x-ip': '10.0.0.7' }
      const { status, body } = await api.test('/pets', { headers })
      return [status, body]
    }
    expect(await ask('Bearer anna', 'k1')).toEqual([200, 'anna gold 10.0.0.7'])
    expect((await ask('Bearer anna', 'k2'))[0]).toBe(403)
    expect((await ask('Bearer bob', 'k1'))[0]).toBe(403)
    expect((await api.invoke(new Request('https://else.example/api/pets'))).status).toBe(401)
  })

  it('handwritten handlers asks those first, and an override in place of one', async () => {
    const definition = defineRestApi({ resources: { '/pets': { GET: mock('["Rex"]') } } })
    const api = mockRestApi(definition, { baseUrl })
    const scope = { setupServer: createSetup(), http, HttpResponse, api, baseUrl }
    const { server } = await runSnippet(readSnippet('Handwritten handlers'), scope, ['server'])
    const listening = server as ReturnType<typeof setupServer>
    listening.listen()
    listening.resetHandlers()
    expect(await readText(`${baseUrl}/orders`)).toBe('[]')
    expect(await readText(`${baseUrl}/pets`)).toBe('[{"id":7}]')
  })

  it('@mswjs/source answers by the example, as that library does', async () => {
    const example = { 'application/json': { example: [{ id: 7 }] } }
    const document = {
      openapi: '3.0.3',
      info: { title: 'Pets', version: '1' },
      servers: [{ url: baseUrl }],
      paths: {
        '/pets': { get: { responses: { 200: { description: 'Pets', content: example } } } },
      },
    }
    const scope = { setupServer: createSetup(), fromOpenApi, mockRestApi, document }
    const { server } = await runSnippet(readSnippet('@mswjs/source'), scope, ['server'])
    ;(server as ReturnType<typeof setupServer>).listen()
    const answer = JSON.parse(await readText(`${baseUrl}/pets`))
    ;(server as ReturnType<typeof setupServer>).use(...(await fromSource(JSON.stringify(document))))
    expect(JSON.parse(await readText(`${baseUrl}/pets`))).toEqual(answer)
  })

  it('serverless-offline calls the handler with the event that it reads', async () => {
    const api = { Ref: 'Api' }
    const method = (resource: string, httpMethod: string, integration: object) => ({
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: api,
        ResourceId: { Ref: resource },
        HttpMethod: httpMethod,
        AuthorizationType: 'NONE',
        Integration: integration,
      },
    })
    const template = {
      Resources: {
        Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'dev-orders' } },
        Orders: {
          Type: 'AWS::ApiGateway::Resource',
          Properties: {
            RestApiId: api,
            ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
            PathPart: 'orders',
          },
        },
        Post: method('Orders', 'POST', {
          Type: 'AWS_PROXY',
          IntegrationHttpMethod: 'POST',
          Uri: 'arn',
        }),
      },
    }
    const load = writeProject({
      '.serverless/cloudformation-template-update-stack.json': JSON.stringify(template),
    })
    const handler = vi.fn(() => ({ statusCode: 201, body: '{}' }))
    const scope = { loadDefinition: load, mockRestApi, handler }
    const run = await runSnippet(readSnippet('serverless-offline'), scope, ['api'])
    const { status } = await (run['api'] as RestApiMock).test('/orders', {
      method: 'POST',
      body: '1',
    })
    expect(status).toBe(201)
    expect(handler).toHaveBeenCalledWith(
      expect.objectContaining({ resource: '/orders', httpMethod: 'POST', body: '1' }),
    )
  })
})

describe('the README shows of API Gateway’s surprises', () => {
  const file = relative('', fileURLToPath(new URL('surprises.yaml', import.meta.url)))
  /** Replaces what differs from run to run and from folder to folder. */
  const normalize = (text: string) =>
    text.replaceAll(file, 'surprises.yaml').replace(/ \d+ ms /g, ' N ms ')

  it('the lines that serve prints', async () => {
    const server = await runServer(file)
    const form = { body: new URLSearchParams({ name: 'Rex' }) }
    await fetch(`${server.url}/pet`)
    await fetch(new URL('/pets', server.url))
    await fetch(`${server.url}/pets`, { method: 'PUT', ...form })
    await fetch(`${server.url}/pets`, { method: 'POST', ...form })
    const lines = normalize(server.output()).match(/^(?:GET|PUT|POST) .*$/gm) ?? []
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(normalize(readme)).toContain(`\n${line}\n`)
  })

  it('the warnings of the console', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    onTestFinished(() => warn.mockRestore())
    createSetup()(...mockRestApi(await loadDefinition(file)).handlers).listen()
    for (const path of ['/pets', '/pets?code=404'])
      expect((await fetch(baseUrl + path)).status).toBe(500)
    const [noStatus = '', noResponse = ''] = warn.mock.calls.map(([text]) => normalize(`${text}`))
    expect(readme).toContain(`\n${noStatus}\n`)
    expect(readme).toContain(`\n${noResponse.split('\n', 1)}\n`)
  })
})
