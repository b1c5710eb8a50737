import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DefinitionIssue } from '../../src/errors.ts'
import { fromOpenApi } from '../../src/formats/from-open-api.ts'
import type { MethodDefinition, RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { type MockRestApiOptions, mockRestApi } from '../../src/msw/mock-rest-api.ts'

const mock: MethodDefinition = {
  integration: {
    type: 'MOCK',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    integrationResponses: [{ statusCode: 200, responseTemplates: { 'application/json': 'good' } }],
  },
}
const proxy: MethodDefinition = { integration: { type: 'AWS_PROXY', httpMethod: 'POST' } }

function withTemplate(template: string, type: 'MOCK' | 'HTTP' = 'MOCK'): RestApiDefinition {
  return {
    resources: {
      '/good': { GET: mock },
      '/bad': {
        GET: {
          integration: {
            ...mock.integration,
            type,
            httpMethod: 'GET',
            integrationResponses: [
              { statusCode: 200, responseTemplates: { 'application/json': template } },
            ],
          },
        },
      },
    },
  }
}

/** Returns what is told when a definition is mocked: by `onIssue`, and by the console without it. */
function tellIssues(
  definition: RestApiDefinition,
  integrations: MockRestApiOptions['integrations'] = {},
) {
  const told: DefinitionIssue[] = []
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const api = mockRestApi(definition, { integrations, onIssue: (issue) => told.push(issue) })
  expect(warn).not.toHaveBeenCalled()
  mockRestApi(definition, { integrations })
  const printed = warn.mock.calls.map(([text]) => String(text))
  return {
    api,
    told: told.map(({ severity, code, path }) => `${severity} ${code} ${path}`),
    printed,
  }
}

afterEach(() => void vi.restoreAllMocks())

describe('a broken template', () => {
  const path =
    'resources./bad.GET.integration.integrationResponses[0].responseTemplates.application/json'

  it('answers 500 with its place in the log, and leaves the other operations alone', async () => {
    const { api } = tellIssues(withTemplate('one\n#set($a = )'))
    const good = await api.test(new Request('https://a.example/good'))
    expect([good.status, good.body]).toEqual([200, 'good'])
    const bad = await api.test(new Request('https://a.example/bad'))
    expect([bad.status, bad.body]).toEqual([500, '{"message": "Internal server error"}'])
    expect(bad.log.join('\n')).toMatch(/Execution failed due to configuration error: .*line 2/)
  })

  it('is a failure that is told once when the mock is made', () => {
    const { told, printed } = tellIssues(withTemplate('one\n#set($a = )'))
    expect(told).toEqual([`failure invalid-template ${path}`])
    expect(printed).toEqual([expect.stringContaining(path)])
    expect(printed[0]).toContain('> 2 | #set($a = )')
    expect(printed[0]).toContain('answered with a 500')
  })

  it('is only a warning while nothing serves its method', () => {
    const { api, told, printed } = tellIssues(withTemplate('#if(', 'HTTP'))
    expect([told, printed]).toEqual([[], []])
    expect(api.issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning invalid-template',
    ])
  })

  it('is a failure as soon as a function serves its method', () => {
    const { told } = tellIssues(withTemplate('#if(', 'HTTP'), { 'GET /bad': () => ({}) })
    expect(told).toEqual([`failure invalid-template ${path}`])
  })
})

describe('an API of which no operation can answer', () => {
  it.each<[title: string, definition: RestApiDefinition, message: string]>([
    [
      'has no integration',
      fromOpenApi({ openapi: '3.0.1', paths: { '/a': { get: {} }, '/b': { get: {}, put: {} } } }),
      'GET /a, GET /b, PUT /b have no integration. Add one of type MOCK',
    ],
    [
      'has only proxies',
      { resources: { '/a': { GET: proxy } } },
      "Add functions to options.integrations for GET /a (AWS_PROXY), or answer with examples by integrations: 'example'.",
    ],
    ['has no methods', { resources: {} }, 'the API has no methods.'],
    [
      'is large',
      {
        resources: Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`/${n}`, { GET: {} }])),
      },
      'GET /4 and 4 more have no integration',
    ],
  ])('says so, with the way out, when it %s', (_title, definition, message) => {
    const { told, printed } = tellIssues(definition)
    expect(told).toEqual([expect.stringContaining('warning no-operation-served ')])
    expect(printed).toEqual([expect.stringContaining(message)])
  })

  it.each<MockRestApiOptions['integrations']>([
    { 'GET /mock': () => '' },
    { '*': 'example', 'GET /mock': 'example' },
  ])('says that an answer for a MOCK method is never asked: %o', (integrations) => {
    const definition = { resources: { '/mock': { GET: mock }, '/a': { GET: proxy } } }
    const { told, printed } = tellIssues(definition, integrations)
    expect(told).toEqual([expect.stringContaining('warning unused-integration ')])
    expect(printed).toEqual([
      expect.stringContaining(
        'resources./mock.GET: options.integrations is never asked for GET /mock: its MOCK integration answers by itself. Choose the answer by api.override',
      ),
    ])
  })

  it.each<MockRestApiOptions['integrations']>([
    'example',
    { '*': 'example', 'GET /mock': undefined },
  ])('says nothing of a MOCK method for integrations that mean all others: %o', (integrations) => {
    const definition = { resources: { '/mock': { GET: mock }, '/a': { GET: proxy } } }
    expect(tellIssues(definition, integrations).told).toEqual([])
  })

  it('says nothing when a function serves one of its operations', () => {
    const definition = { resources: { '/a': { GET: proxy, PUT: {} } } }
    expect(tellIssues(definition, { 'GET /a': () => '' }).told).toEqual([])
  })
})

it('prints no warning of a definition', () => {
  const { api, printed } = tellIssues(withTemplate('fine', 'HTTP'))
  const unreachable = {
    ...mock.integration,
    integrationResponses: [{ statusCode: 404, selectionPattern: 'x' }],
  }
  const other = tellIssues({
    resources: { '/a': { GET: mock, PUT: { integration: { ...unreachable, type: 'MOCK' } } } },
  })
  expect(api.issues).toEqual([])
  expect(other.api.issues.length).toBeGreaterThan(0)
  expect([...printed, ...other.printed]).toEqual([])
})
