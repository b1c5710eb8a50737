import { describe, expect, it } from 'vitest'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'
import { scopeDefinition } from '../support/scope-definition.ts'

/** A value that cannot be printed. */
const unprintable: unknown = Object.create(null)

/** Calls as JavaScript can: with anything. */
function mockAnything(definition: unknown, options?: unknown): unknown {
  return Reflect.apply(mockRestApi, undefined, [definition, options])
}

function overrideAnything(choice: unknown): unknown {
  const api = mockRestApi(scopeDefinition)
  return Reflect.apply(api.override, api, [api.operations[0]?.key, choice])
}

describe('an option of mockRestApi', () => {
  it.each<[options: object, message: string]>([
    [{ baseURL: '/api' }, "Unknown option 'baseURL'. Did you mean baseUrl?"],
    [
      { unmatched: 'bypass' },
      "Expected 'gateway-response' or 'passthrough' as unmatched, got 'bypass'.",
    ],
    [
      { delay: 'fast' },
      "Expected milliseconds from 0 to 2147483647, 'real' or 'infinite' as delay",
    ],
    [{ delay: 2 ** 31 }, 'got 2147483648.'],
    [{ onError: console }, 'Expected a function as onError, got a value of type object.'],
    [{ apiKeys: 'key' }, "Expected a list as apiKeys, got 'key'."],
    [{ constructor: 1 }, "Unknown option 'constructor'."],
    [{ unmatched: ['passthrough'] }, "'passthrough' as unmatched, got a list."],
    [{ unmatched: unprintable }, "'passthrough' as unmatched, got a value of type object."],
    [
      { apiKeys: [undefined] },
      'Expected texts or objects { id, value } as apiKeys, got undefined at index 0.',
    ],
    [{ apiKeys: [{ value: 'key' }] }, 'Expected texts or objects { id, value } as apiKeys'],
    [{ authorizers: { users: 'x' } }, 'Expected functions by name as authorizers'],
    [{ authorizers: new Map([['users', () => ({})]]) }, 'Expected functions by name'],
    [
      { integrations: { 'GET /pets': {} } },
      "Expected 'example', or functions and 'example' by operation",
    ],
    [{ integrations: [() => ({})] }, 'by operation as integrations, got a list.'],
    [{ integrations: 'examples' }, "as integrations, got 'examples'."],
    [{ operations: ['GET /pets'] }, 'Expected a function as operations, got a list.'],
    [{ stageVariables: { port: 8080 } }, 'Expected strings by name as stageVariables'],
    [{ templateEngine: {} }, 'Expected an object with a function compile as templateEngine'],
    [{ baseUrl: 8080 }, 'Expected a URL, a path or a list of them as baseUrl, got 8080.'],
    [{ baseUrl: ['/api', undefined] }, 'Expected a URL, a path or a list of them as baseUrl'],
    [{ baseUrl: unprintable }, 'Expected a URL, a path or a list of them as baseUrl'],
  ])('is refused when it is %o', (options, message) => {
    expect(() => mockAnything(scopeDefinition, options)).toThrow(TypeError)
    expect(() => mockAnything(scopeDefinition, options)).toThrow(message)
  })

  it.each([null, 'https://api.example.com', 8080, [], () => ({})])(
    'is expected in an object, not in %o',
    (options) => {
      expect(() => mockAnything(scopeDefinition, options)).toThrow(TypeError)
      expect(() => mockAnything(scopeDefinition, options)).toThrow('Expected an object of options')
    },
  )

  it('may stand in a frozen object, in one without a prototype and in an instance of a class', () => {
    class Options {
      readonly baseUrl = '/api'
    }
    for (const options of [
      Object.freeze({ baseUrl: '/api' }),
      Object.assign(Object.create(null), { baseUrl: '/api' }),
      new Options(),
    ])
      expect(() => mockAnything(scopeDefinition, options)).not.toThrow()
  })

  it('may be undefined', () => {
    expect(() =>
      mockAnything(scopeDefinition, { delay: undefined, other: undefined }),
    ).not.toThrow()
  })

  it('takes a URL object as base URL', async () => {
    const api = mockRestApi(scopeDefinition, { baseUrl: new URL('https://api.example.com/prod') })
    const [operation] = api.operations
    const request = new Request(`https://api.example.com/prod${operation?.resourcePath}`)
    expect((await api.test(request)).log.join()).toContain('Starting execution')
  })
})

describe('a choice of an override', () => {
  it.each<[choice: unknown, message: string]>([
    [{ status: 404 }, "Unknown choice 'status'. Did you mean statusCode?"],
    [
      { gatewayresponse: 'THROTTLED' },
      "Unknown choice 'gatewayresponse'. Did you mean gatewayResponse?",
    ],
    [{ delay: 'fast' }, "got 'fast'."],
    [{ delay: -1 }, 'got -1.'],
    [{ delay: Number.NaN }, 'got NaN.'],
    [{ delay: 2 ** 31 }, 'got 2147483648.'],
    [{ statusCode: '404' }, "Expected the number of a status as statusCode, got '404'."],
    [{ networkError: 'yes' }, "Expected true or false as networkError, got 'yes'."],
    [{}, 'Nothing is chosen. Available: statusCode, body, example, gatewayResponse'],
    [{ once: true }, 'once is an option, not a choice: write override(operation, choice, { once'],
    [{ body: () => 404 }, 'Expected text, bytes or a value that is JSON as body'],
    [{ body: new Map() }, 'Expected text, bytes or a value that is JSON as body'],
    [{ gatewayResponse: 'THROTTLED', statusCode: 200 }, 'gatewayResponse excludes statusCode'],
    [{ networkError: true, body: '' }, 'networkError excludes body'],
    [{ passthrough: true, networkError: true }, 'networkError excludes passthrough'],
    [{ body: '', example: 'rex' }, 'body excludes example'],
    [undefined, 'Nothing is chosen.'],
    [null, 'Nothing is chosen.'],
    [404, 'Expected an object of choices, got 404.'],
    ['THROTTLED', "Expected an object of choices, got 'THROTTLED'."],
    [[404], 'Expected an object of choices, got a list.'],
    [{ gatewayResponse: ['THROTTLED'] }, 'Expected the type of a gateway response'],
    [{ gatewayResponse: unprintable }, 'Expected the type of a gateway response'],
    [{ gatewayResponse: null }, 'as gatewayResponse, got null.'],
    [{ stageVariables: { port: 8080 } }, 'Expected strings by name as stageVariables'],
  ])('is refused when it is %o', (choice, message) => {
    expect(() => overrideAnything(choice)).toThrow(TypeError)
    expect(() => overrideAnything(choice)).toThrow(message)
  })
})

describe('the operation of an override', () => {
  it.each([undefined, null, 7, ['GET /pets'], unprintable])('is refused when it is %o', (key) => {
    const api = mockRestApi(scopeDefinition)
    const override = () => Reflect.apply(api.override, api, [key, { statusCode: 404 }])
    expect(override).toThrow(TypeError)
    expect(override).toThrow("Expected an operation such as 'GET /pets', got ")
  })
})

describe('a choice of api.test', () => {
  const test = (choice: unknown) => {
    const api = mockRestApi(scopeDefinition, { baseUrl: '/api' })
    return Reflect.apply(api.test, api, ['GET /pets?scope=internal', choice])
  }

  it.each<[choice: unknown, message: string]>([
    [{ status: 404 }, "test: Unknown choice 'status'. Did you mean statusCode?"],
    [{ gatewayResponse: 'TROTTLED' }, 'Did you mean THROTTLED?'],
    [{ statusCode: '404' }, "test: Expected the number of a status as statusCode, got '404'."],
    [{ delay: 2 ** 31 }, 'got 2147483648.'],
    [null, 'test: Expected an object of choices, got null.'],
  ])('rejects when it is %o', async (choice, message) => {
    await expect(test(choice)).rejects.toThrow(TypeError)
    await expect(test(choice)).rejects.toThrow(message)
  })

  it('may choose nothing', async () => {
    expect(await test({})).toMatchObject({ status: 200 })
    expect(await test({ statusCode: undefined })).toMatchObject({ status: 200 })
  })
})

describe('a definition', () => {
  it.each<[title: string, given: unknown, message: string]>([
    ['a promise', Promise.resolve(scopeDefinition), 'got a promise: await it.'],
    ['a module', { default: scopeDefinition }, 'got a module: pass its default export.'],
    ['an OpenAPI document', { openapi: '3.0.1', paths: {} }, 'read it with fromOpenApi.'],
    ['a template', { Resources: {} }, 'read it with fromCloudFormation.'],
    ['a plan', { planned_values: {} }, 'read it with fromTerraform.'],
    ['text', 'api.yaml', 'got string. Read a file with loadDefinition'],
    ['nothing', undefined, 'got undefined.'],
    ['null', null, 'got null.'],
    ['a list', [scopeDefinition], 'got a list.'],
  ])('is refused when it is %s, with what to do', (_title, given, message) => {
    expect(() => mockAnything(given)).toThrow(TypeError)
    expect(() => mockAnything(given)).toThrow(message)
  })
})
