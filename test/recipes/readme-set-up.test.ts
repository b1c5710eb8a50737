import { readFileSync } from 'node:fs'
import { fromOpenApi, mockRestApi, type RestApiMock } from 'msw-apigateway'
import { recordCoverage } from 'msw-apigateway/coverage'
import { loadDefinition } from 'msw-apigateway/node'
import { addonApiGateway, apiGatewayLoader, choices } from 'msw-apigateway/storybook'
import { apiGateway } from 'msw-apigateway/vite'
import { parseDefinition } from 'msw-apigateway/yaml'
import { defineConfig } from 'vite'
import { describe, expect, it, vi } from 'vitest'
import { petApi } from './pet-api.ts'
import { readSnippet, runSnippet } from './run-snippet.ts'

const recipes = new URL('.', import.meta.url)
const { exports } = JSON.parse(readFileSync(new URL('../../package.json', recipes), 'utf8'))

describe('the README’s snippet of', () => {
  it('the browser makes a mock of an imported document, and starts its worker in development', async () => {
    const integration = {
      type: 'mock',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      responses: { default: { statusCode: '200' } },
    }
    const responses = { 200: { description: 'Pets' } }
    const get = { responses, 'x-amazon-apigateway-integration': integration }
    const document = { openapi: '3.0.3', paths: { '/pets': { get } } }
    const start = vi.fn()
    const setupWorker = vi.fn((..._handlers: unknown[]) => ({ start }))
    const mocks = await runSnippet(
      readSnippet('In a browser'),
      {
        definition: document,
        importMeta: { env: { VITE_API_URL: 'https://api.example.com/prod' } },
        setupWorker,
        fromOpenApi,
        mockRestApi,
      },
      ['petApi', 'startMocks'],
    )
    const importModule = vi.fn(async () => mocks)
    const main = readSnippet('In a browser', 1)
    await runSnippet(main, { importMeta: { env: { DEV: false } }, importModule })
    expect(importModule).not.toHaveBeenCalled()
    await runSnippet(main, { importMeta: { env: { DEV: true } }, importModule })
    expect(start).toHaveBeenCalledOnce()
    expect(setupWorker.mock.calls[0]).toEqual((mocks['petApi'] as RestApiMock).handlers)
  })

  it('a definition as text reads a template that the page has fetched', async () => {
    const text = readFileSync(new URL('pets.yaml', recipes), 'utf8')
    const load = vi.fn(async () => new Response(text))
    const scope = { fetch: load, mockRestApi, parseDefinition }
    const { api } = await runSnippet(readSnippet('A definition as text'), scope, ['api'])
    expect(load).toHaveBeenCalledWith('/template.yaml')
    expect(await (api as RestApiMock).test('GET /pets')).toMatchObject({ status: 200 })
  })

  it('Vite adds the plugin, and mocks what the file exports', async () => {
    const scope = { apiGateway, defineConfig }
    const source = readSnippet('In Vite: import the file')
    const { defaultExport } = await runSnippet(source, scope, ['defaultExport'])
    expect(defaultExport).toEqual({
      plugins: [expect.objectContaining({ name: 'msw-apigateway' })],
    })
    const definition = await loadDefinition(new URL('pets.yaml', recipes))
    const mocks = await runSnippet(
      readSnippet('In Vite: import the file', 1),
      { definition, mockRestApi },
      ['petApi'],
    )
    expect(await (mocks['petApi'] as RestApiMock).test('GET /pets')).toMatchObject({ status: 200 })
  })

  it('Vitest’s coverage names a reporter that the package has', async () => {
    const source = readSnippet('Coverage of templates and responses')
    const { defaultExport } = await runSnippet(source, { defineConfig }, ['defaultExport'])
    const reporters = ['default', 'msw-apigateway/vitest/coverage']
    expect(defaultExport).toMatchObject({ test: { reporters, coverage: { enabled: true } } })
    expect(exports).toHaveProperty(['./vitest/coverage'])
  })

  it('coverage of other runners writes what was recorded when the process ends', async () => {
    const source = readSnippet('Coverage of templates and responses', 1)
    const writeFileSync = vi.fn()
    const on = vi.fn()
    const scope = { recordCoverage, mkdirSync: vi.fn(), writeFileSync, process: { on, pid: 7 } }
    await runSnippet(source, scope)
    await mockRestApi(await loadDefinition(new URL('pets.yaml', recipes))).test('GET /pets')
    on.mock.calls[0]?.[1]()
    expect(writeFileSync).toHaveBeenCalledWith(
      'coverage/api-7.json',
      expect.stringContaining('pets.yaml'),
    )
  })

  it('Jest has the settings of the recipe that runs', async () => {
    const module = { exports: {} }
    await runSnippet(readSnippet('Jest and node:test'), { module })
    const recipe = { exports: {} }
    await runSnippet(readFileSync(new URL('jest/jest.config.js', recipes), 'utf8'), {
      module: recipe,
    })
    expect(recipe.exports).toMatchObject(module.exports)
  })
})

describe('the README’s snippet of Storybook', () => {
  const read = async (index: number, scope: Readonly<Record<string, unknown>>, name: string) =>
    (await runSnippet(snippets[index] ?? '', scope, [name]))[name]
  const snippets = [
    readSnippet('In Storybook', 0),
    readSnippet('In Storybook', 1),
    readSnippet('In Storybook', 2),
    readSnippet('In Storybook', 3),
    readSnippet('In Storybook', 4),
  ]

  it('main.ts names the addon, which the package exports', async () => {
    const main = await read(0, {}, 'defaultExport')
    expect(main).toMatchObject({ addons: ['msw-storybook-addon', 'msw-apigateway/storybook'] })
    expect(exports).toHaveProperty(['./storybook'])
  })

  it('preview.ts has the loader of the API after that of the worker', async () => {
    const mswLoader = () => 'worker'
    const preview = await read(1, { mswLoader, apiGatewayLoader, petApi }, 'defaultExport')
    expect(preview).toEqual({ loaders: ['worker', expect.any(Function)] })
  })

  it('a story’s choice is a parameter of the story', async () => {
    expect(await read(2, { choices }, 'Throttled')).toEqual({
      parameters: { apiGateway: { 'GET /pets': [{ gatewayResponse: 'THROTTLED' }] } },
    })
  })

  it('play expects what was sent', async () => {
    const sent = (name: string) => ({
      apiGateway: {
        requests: () => [
          {
            request: new Request('https://pets.example.com/prod/pets', {
              method: 'POST',
              body: JSON.stringify({ name }),
            }),
          },
        ],
      },
      canvas: { getByRole: () => 'button' },
      userEvent: { click: vi.fn() },
    })
    const { play } = Object(await read(3, { expect }, 'Sent'))
    await play(sent('Rex'))
    await expect(play(sent('Tom'))).rejects.toThrow()
  })

  it('CSF next has the API among its addons', async () => {
    const scope = {
      definePreview: (preview: unknown) => preview,
      addonMsw: () => 'worker',
      addonApiGateway,
      petApi,
    }
    const preview = await read(4, scope, 'defaultExport')
    expect(preview).toEqual({
      addons: ['worker', expect.objectContaining({ loaders: [expect.any(Function)] })],
    })
  })
})
