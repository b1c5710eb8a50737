import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'
import type { OperationFailure } from '../../src/msw/report-failure.ts'
import { loadDefinition } from '../../src/node.ts'
import { petsApi } from './pets-api.ts'
import { serveProject } from './serve-project.ts'

function isDefinition(value: unknown): value is RestApiDefinition {
  return typeof value === 'object' && value !== null && 'resources' in value
}

/** Returns a module's export, which has to be a definition. */
function toDefinition(value: unknown): RestApiDefinition {
  if (isDefinition(value)) return value
  throw new TypeError('The module does not export a definition.')
}

describe('a file of `include`', () => {
  it('is imported as a definition that answers', async () => {
    const { load } = await serveProject({
      'main.js': "export { default as api } from './api.yaml'",
      'api.yaml': petsApi(),
    })
    const { api } = await load('/main.js')
    const { status, body } = await mockRestApi(toDefinition(api)).test('GET /pets')
    expect({ status, body }).toEqual({ status: 200, body: '{"id": 7}' })
  })

  it('is imported as the data that loadDefinition reads', async () => {
    const { load, folder } = await serveProject({
      'main.js': "export { default as api } from './api.yaml'",
      'api.yaml': petsApi(),
    })
    const { source, ...data } = toDefinition((await load('/main.js'))['api'])
    const { source: _, ...loaded } = await loadDefinition(join(folder, 'api.yaml'))
    expect(data).toEqual(loaded)
    expect(source?.format).toBe('openapi')
  })

  it('names its lines when a template fails', async () => {
    const { load } = await serveProject({
      'main.js': "export { default as api } from './api.yaml'",
      'api.yaml': petsApi('{"id": #foreach($i in [1..9999999])x#end}'),
    })
    const failures: OperationFailure[] = []
    const api = mockRestApi(toDefinition((await load('/main.js'))['api']), {
      onError: (failure) => failures.push(failure),
    })
    expect((await api.test('GET /pets')).status).toBe(500)
    expect(failures[0]?.location).toMatchObject({ file: 'api.yaml', line: 15 })
    expect(failures[0]?.path).toMatch(/^paths\.\/pets\.get\..*application\/json$/)
  })

  it('has the issues that the file has, each with its place', async () => {
    const { load, folder } = await serveProject({
      'main.js': "export { default as api } from './api.yaml'",
      'api.yaml': petsApi('$unknown #set($a 1)').replace(
        "'1' }",
        "'1', info: { a: 1 } }\nsecurity: 7",
      ),
    })
    const imported = mockRestApi(toDefinition((await load('/main.js'))['api']), {
      onIssue: () => {},
    })
    const definition = await loadDefinition(join(folder, 'api.yaml'))
    const loaded = mockRestApi(definition, { onIssue: () => {} })
    const places = (issues: typeof loaded.issues) =>
      issues.map(({ code, severity, path, message, location }) => {
        return { code, severity, path, message, line: location?.line, column: location?.column }
      })
    expect(places(imported.issues)).toEqual(places(loaded.issues))
    expect(imported.issues.length).toBeGreaterThan(0)
  })

  it('has no template parsed before it renders, but those that issues are about', async () => {
    const { load } = await serveProject({
      'main.js': "export { default as a } from './a.yaml'\nexport { default as b } from './b.yaml'",
      'a.yaml': petsApi('$context.stage'),
      'b.yaml': petsApi('$unknown'),
    })
    const { a, b } = await load('/main.js')
    const integration = ['resources', '/pets', 'GET', 'integration']
    const request = [...integration, 'requestTemplates', 'application/json']
    const response = [
      ...integration,
      'integrationResponses',
      1,
      'responseTemplates',
      'application/json',
    ]
    expect(toDefinition(a).source?.isChecked?.(response)).toBe(true)
    expect(toDefinition(b).source?.isChecked?.(request)).toBe(true)
    expect(toDefinition(b).source?.isChecked?.(response)).toBe(false)
    expect(mockRestApi(toDefinition(b)).issues.map(({ code }) => code)).toEqual(['unset-variable'])
  })

  it('keeps a member that is called __proto__', async () => {
    const { load } = await serveProject({
      'main.js': "export { default as api } from './api.yaml'",
      'api.yaml': petsApi('{}', '/__proto__'),
    })
    const { api } = await load('/main.js')
    expect(Object.keys(toDefinition(api).resources)).toEqual(['/__proto__'])
  })

  it('is left to Vite and other plugins with a query of theirs', async () => {
    const { load } = await serveProject({
      'main.js': "export { default as text } from './api.yaml?raw'",
      'api.yaml': petsApi(),
    })
    expect((await load('/main.js'))['text']).toBe(petsApi())
  })
})

describe('a file outside of `include`', () => {
  it('is imported as a definition with ?rest-api', async () => {
    const template = {
      Resources: {
        Api: {
          Type: 'AWS::ApiGateway::RestApi',
          Properties: { Body: { openapi: '3.0.1', paths: { '/a': { get: {} } } } },
        },
      },
    }
    const { load } = await serveProject(
      {
        'main.js': "export { default as api } from './template.json?rest-api'",
        'template.json': JSON.stringify(template),
      },
      {},
    )
    expect(Object.keys(toDefinition((await load('/main.js'))['api']).resources)).toEqual(['/a'])
  })

  it('is left to Vite without it', async () => {
    const { load } = await serveProject({
      'main.js': "export { default as data } from './data.json'",
      'data.json': '{"openapi": "3.0.1"}',
    })
    expect((await load('/main.js'))['data']).toEqual({ openapi: '3.0.1' })
  })
})

describe('a template with several APIs', () => {
  const several = `
Resources:
  Cats: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {openapi: 3.0.1, paths: {/cats: {get: {}}}}}}
  Dogs: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {openapi: 3.0.1, paths: {/dogs: {get: {}}}}}}
`

  it('exports each under its logical id', async () => {
    const { load } = await serveProject({
      'main.js': "export { Cats, Dogs } from './template.yaml'",
      'template.yaml': several,
    })
    const { Cats, Dogs } = await load('/main.js')
    expect(Object.keys(toDefinition(Cats).resources)).toEqual(['/cats'])
    expect(Object.keys(toDefinition(Dogs).resources)).toEqual(['/dogs'])
  })

  it('exports the one that the options choose as default', async () => {
    const { load } = await serveProject(
      { 'main.js': "export { default as api } from './template.yaml'", 'template.yaml': several },
      { include: '*.yaml', restApi: 'Dogs' },
    )
    expect(Object.keys(toDefinition((await load('/main.js'))['api']).resources)).toEqual(['/dogs'])
  })
})
