import { describe, expect, it } from 'vitest'
import { fromOpenApi, mockRestApi } from '../../../src/index.ts'
import { mock, openApi, operation } from './document.ts'

/** Reads a document that API Gateway would import with warnings; returns their codes and paths. */
const warningsOf = (document: object): string[] => {
  const { issues = [] } = fromOpenApi(document).source ?? {}
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  return issues.map(({ code, path }) => `${code} ${path}`)
}

const integrationPath = 'paths./pets.get.x-amazon-apigateway-integration'

describe('fromOpenApi warns of', () => {
  it.each<[string, object, string[]]>([
    [
      'a document with neither the field openapi nor swagger',
      { ...openApi({ get: operation() }), openapi: undefined },
      ['missing-version $'],
    ],
    [
      'an unknown method',
      openApi({ trace: operation(), 'x-internal': true }),
      ['unknown-method paths./pets.trace'],
    ],
    ['an operation that is text', openApi({ get: 'listPets' }), ['invalid-format paths./pets.get']],
    ['a path item that is a list', openApi([]), ['invalid-format paths./pets']],
    [
      'parameters that are not a list',
      openApi({ get: operation({ parameters: { limit: { in: 'query' } } }) }),
      ['invalid-format paths./pets.get.parameters'],
    ],
    [
      'a form parameter',
      openApi({ get: operation({ parameters: [{ name: 'file', in: 'formData' }] }) }),
      ['ignored-parameter paths./pets.get.parameters[0]'],
    ],
    [
      'a $ref that names nothing',
      openApi({ get: operation({ parameters: [{ $ref: '#/parameters/limit' }] }) }),
      ['unresolved-reference paths./pets.get.parameters[0]'],
    ],
    [
      'a $ref to itself',
      { ...openApi({ $ref: '#/paths/~1pets' }) },
      ['unresolved-reference paths./pets'],
    ],
    [
      'a $ref to a file that cannot be read',
      openApi({ $ref: 'pets.yaml#/pets' }),
      ['unreadable-file paths./pets', 'unresolved-reference paths./pets'],
    ],
    [
      'templates that are one text',
      openApi({ get: operation({}, { ...mock, requestTemplates: '{"statusCode": 200}' }) }),
      [`invalid-format ${integrationPath}.requestTemplates`],
    ],
    [
      'a template that is an object',
      openApi({
        get: operation({}, { ...mock, requestTemplates: { 'application/json': { a: 1 } } }),
      }),
      [`invalid-format ${integrationPath}.requestTemplates.application/json`],
    ],
    [
      'a selectionPattern beside the key',
      openApi({
        get: operation(
          {},
          { ...mock, responses: { default: { statusCode: 200, selectionPattern: '2..' } } },
        ),
      }),
      [`ignored-selection-pattern ${integrationPath}.responses.default`],
    ],
    [
      'an integration response without a status',
      openApi({ get: operation({}, { ...mock, responses: { default: {} } }) }),
      [`missing-status-code ${integrationPath}.responses.default`],
    ],
    [
      'two paths of one resource',
      { ...openApi({}), paths: { '/pets': {}, '/pets/': {} } },
      ['duplicate-path paths./pets/'],
    ],
  ])('%s', (_title, document, warnings) => {
    expect(warningsOf(document)).toEqual(warnings)
  })

  it('a value of the wrong type in the words of API Gateway', () => {
    const requestParameters = { 'integration.request.header.nothing': true }
    const document = openApi({ get: operation({}, { ...mock, requestParameters }) })
    const definition = fromOpenApi(document)
    expect(definition.resources['/pets']?.GET?.integration?.requestParameters).toEqual({})
    expect(definition.source?.issues[0]?.message).toBe(
      "Invalid format for 'requestParameters'. Expected type string for property 'integration.request.header.nothing' of resource '/pets' and method 'GET' but got 'true'",
    )
  })

  it('an ignored parameter with the reason', () => {
    const parameters = [{ in: 'query' }, { name: 'a' }, { name: 'b', in: 'cookie' }]
    const definition = fromOpenApi(openApi({ get: operation({ parameters }) }))
    expect(definition.source?.issues.map(({ message }) => message)).toEqual([
      "API Gateway ignores a parameter without 'name' or 'in'.",
      "API Gateway ignores a parameter without 'name' or 'in'.",
      "API Gateway ignores a parameter in 'cookie'.",
    ])
  })

  it('parameters of the wrong type, which the mock reports too', () => {
    const document = openApi({ get: operation({ parameters: {} }) })
    expect(mockRestApi(fromOpenApi(document)).issues).toMatchObject([
      { code: 'invalid-format', path: 'paths./pets.get.parameters' },
    ])
  })
})

describe('fromOpenApi', () => {
  it('merges the methods of two paths of one resource', () => {
    const paths = {
      '/pets': { get: operation() },
      '/pets/': { get: operation({ operationId: 'last' }), post: operation() },
    }
    const { resources } = fromOpenApi({ ...openApi({}), paths })
    expect(Object.keys(resources['/pets'] ?? {})).toEqual(['GET', 'POST'])
    expect(resources['/pets']?.GET?.operationName).toBe('last')
  })

  it.each([
    ['yes', true],
    ['On', true],
    ['true', true],
    ['no', false],
    ['OFF', false],
  ])('reads the text %s as the boolean %s, as YAML 1.1 does', (word, expected) => {
    const parameters = [{ name: 'age', in: 'query', required: word }]
    const definition = fromOpenApi(openApi({ get: operation({ parameters }) }))
    expect(definition.resources['/pets']?.GET?.requestParameters).toEqual({
      'method.request.querystring.age': expected,
    })
    expect(definition.source?.issues).toEqual([])
  })

  it.each([
    ['/pets', '/pets'],
    ['pets', '/pets'],
    ['/pets/', '/pets'],
    ['//pets', '/pets'],
    ['/', '/'],
  ])('reads the path %s as the resource %s', (path, expected) => {
    const document = { ...openApi({}), paths: { [path]: { get: operation() } } }
    expect(Object.keys(fromOpenApi(document).resources)).toEqual([expected])
  })

  it('takes null for a missing value', () => {
    const document = openApi(
      { get: operation({ parameters: null, security: null }), put: null },
      { components: null, servers: null },
    )
    expect(warningsOf(document)).toEqual([])
  })

  it('takes an integer key of a response as its selection pattern', () => {
    const responses = { 404: { statusCode: 404 } }
    const document = openApi({ get: operation({}, { ...mock, responses }) })
    const { integration } = fromOpenApi(document).resources['/pets']?.GET ?? {}
    expect(integration?.integrationResponses).toEqual([
      { selectionPattern: '404', statusCode: '404' },
    ])
  })

  it('follows the $ref of a path item through escapes in its JSON pointer', () => {
    const document = openApi(
      { $ref: '#/x-items/a~1b%20c' },
      { 'x-items': { 'a/b c': { get: operation() } } },
    )
    expect(Object.keys(fromOpenApi(document).resources['/pets'] ?? {})).toEqual(['GET'])
  })
})

describe('fromOpenApi with hostile or huge documents', () => {
  it('reads names such as __proto__ and constructor like any other', () => {
    const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const members = (value: object) => Object.fromEntries(hostile.map((name) => [name, value]))
    const document = {
      openapi: '3.0.1',
      paths: Object.fromEntries(
        hostile.map((name) => [
          `/${name}`,
          {
            get: operation({
              parameters: hostile.map((parameter) => ({ name: parameter, in: 'query' })),
              'x-amazon-apigateway-request-validator': name,
            }),
          },
        ]),
      ),
      components: { schemas: members({ type: 'object' }) },
      'x-amazon-apigateway-request-validators': members({ validateRequestBody: true }),
    }
    const definition = fromOpenApi(document)
    expect(Object.keys(definition.models ?? {})).toEqual(hostile)
    expect(Object.keys(definition.requestValidators ?? {})).toEqual(hostile)
    const methods = hostile.map((name) => definition.resources[`/${name}`]?.GET)
    for (const method of methods) {
      expect(Object.keys(method?.requestParameters ?? {})).toEqual(
        hostile.map((name) => `method.request.querystring.${name}`),
      )
    }
    expect(Object.getPrototypeOf(definition.models)).toBe(Object.prototype)
  })

  it('does not resolve a $ref to an inherited property', () => {
    const document = openApi({ get: operation({ parameters: [{ $ref: '#/constructor/name' }] }) })
    expect(warningsOf(document)).toEqual(['unresolved-reference paths./pets.get.parameters[0]'])
  })

  it('reads 5000 paths in less than 5 seconds', () => {
    const paths = Array.from({ length: 5000 }, (_, index) => [
      `/pets/${index}`,
      { get: operation() },
    ])
    const document = { ...openApi({}), paths: Object.fromEntries(paths) }
    const start = performance.now()
    expect(Object.keys(fromOpenApi(document).resources)).toHaveLength(5000)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('a value read from an OpenAPI document', () => {
  const document = openApi(
    { get: operation({ parameters: [{ name: 'limit', in: 'query' }] }) },
    { definitions: { Pet: { type: 'object' } } },
  )
  const { source } = fromOpenApi(document)

  it.each<[(string | number)[], string]>([
    [[], '$'],
    [['resources', '/pets'], 'paths./pets'],
    [['resources', '/pets', 'GET'], 'paths./pets.get'],
    [['resources', '/pets', 'GET', 'requestParameters'], 'paths./pets.get.parameters'],
    [['resources', '/pets', 'GET', 'integration', 'type'], `${integrationPath}.type`],
    [
      ['resources', '/pets', 'GET', 'integration', 'requestTemplates', 'application/json'],
      `${integrationPath}.requestTemplates.application/json`,
    ],
    [
      ['resources', '/pets', 'GET', 'integration', 'integrationResponses', 0, 'statusCode'],
      `${integrationPath}.responses.default.statusCode`,
    ],
    [
      ['resources', '/pets', 'GET', 'integration', 'integrationResponses', 0, 'selectionPattern'],
      `${integrationPath}.responses.default`,
    ],
    [['resources', '/pets', 'GET', 'methodResponses', 0], 'paths./pets.get.responses.200'],
    [['models', 'Pet', 'schema'], 'definitions.Pet'],
    [['resources', '/toys', 'GET'], 'paths'],
  ])('at %j has the place %s', (path, expected) => {
    expect(source?.locate(path)).toEqual({ path: expected })
  })
})
