import { describe, expect, it } from 'vitest'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'
import { scopeDefinition } from '../support/scope-definition.ts'

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
  ])('is refused when it is %j', (options, message) => {
    expect(() => mockAnything(scopeDefinition, options)).toThrow(TypeError)
    expect(() => mockAnything(scopeDefinition, options)).toThrow(message)
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
    [{}, 'Nothing is chosen. Available: statusCode, gatewayResponse, delay, networkError'],
    [{ once: true }, 'Nothing is chosen.'],
    [undefined, 'Nothing is chosen.'],
    [null, 'Nothing is chosen.'],
  ])('is refused when it is %j', (choice, message) => {
    expect(() => overrideAnything(choice)).toThrow(TypeError)
    expect(() => overrideAnything(choice)).toThrow(message)
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
  ])('is refused when it is %s, with what to do', (_title, given, message) => {
    expect(() => mockAnything(given)).toThrow(TypeError)
    expect(() => mockAnything(given)).toThrow(message)
  })
})
