import { describe, expect, it } from 'vitest'
import { DefinitionError } from '../../src/errors.ts'
import { createGateway } from '../../src/gateway/create-gateway.ts'
import { findIssues, listIssues } from './find-issues.ts'

const integration = {
  type: 'MOCK',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  integrationResponses: [{ statusCode: 200 }],
}

/** A definition whose only method has these fields. */
function withMethod(method: object): object {
  return { resources: { '/pets': { GET: { integration, ...method } } } }
}

/** A definition whose only integration has these fields. */
function withIntegration(fields: object): object {
  return withMethod({ integration: { ...integration, ...fields } })
}

/** A definition whose only integration response has these fields. */
function withResponse(fields: object): object {
  return withIntegration({ integrationResponses: [{ statusCode: 200, ...fields }] })
}

const method = 'resources./pets.GET'
const response = `${method}.integration.integrationResponses[0]`

it('tells who hands in a document how it is read', () => {
  const document: object = { openapi: '3.0.3', paths: {} }
  expect(() => Reflect.apply(createGateway, undefined, [document])).toThrow(
    "The definition has 1 error:\n- The definition has no 'resources'. A document is read by fromOpenApi,",
  )
})

describe('what API Gateway refuses is an error at its place', () => {
  it.each<[code: string, path: string, definition: unknown]>([
    ['missing-resources', '', {}],
    ['invalid-http-method', 'resources./pets.FETCH', { resources: { '/pets': { FETCH: {} } } }],
    ['invalid-path', 'resources.pets', { resources: { pets: {} } }],
    ['invalid-path-part', 'resources./a b', { resources: { '/a b': {} } }],
    ['invalid-path-part', 'resources./{id}.json', { resources: { '/{id}.json': {} } }],
    ['duplicate-resource', 'resources./pets/', { resources: { '/pets': {}, '/pets/': {} } }],
    ['variable-sibling', 'resources./{b}', { resources: { '/{proxy+}': {}, '/{b}': {} } }],
    ['child-of-greedy', 'resources./{all+}/child', { resources: { '/{all+}/child': {} } }],
    ['missing-type', `${method}.integration.type`, withMethod({ integration: {} })],
    ['invalid-value', `${method}.integration.type`, withIntegration({ type: 'HTTPS_PROXY' })],
    [
      'missing-http-method',
      `${method}.integration`,
      withIntegration({ type: 'HTTP', uri: 'https://a' }),
    ],
    [
      'invalid-value',
      `${method}.integration.passthroughBehavior`,
      withIntegration({ passthroughBehavior: 'never' }),
    ],
    [
      'invalid-value',
      `${method}.integration.contentHandling`,
      withIntegration({ contentHandling: 'TEXT' }),
    ],
    [
      'invalid-content-type',
      `${method}.integration.requestTemplates.123`,
      withIntegration({ requestTemplates: { 123: '{"statusCode": 200}' } }),
    ],
    [
      'invalid-mapping-expression',
      `${method}.integration.requestParameters.header.x`,
      withIntegration({ requestParameters: { 'header.x': "'1'" } }),
    ],
    [
      'invalid-mapping-expression',
      `${method}.integration.requestParameters.integration.request.header.x`,
      withIntegration({ requestParameters: { 'integration.request.header.x': '"*"' } }),
    ],
    ['invalid-status-code', `${response}.statusCode`, withResponse({ statusCode: 'wrong' })],
    ['invalid-status-code', `${response}.statusCode`, withResponse({ statusCode: 600 })],
    ['invalid-status-code', `${response}.statusCode`, withResponse({ statusCode: undefined })],
    ['invalid-pattern', `${response}.selectionPattern`, withResponse({ selectionPattern: '(' })],
    [
      'invalid-content-type',
      `${response}.responseTemplates.json`,
      withResponse({ responseTemplates: { json: '{}' } }),
    ],
    [
      'invalid-mapping-expression',
      `${response}.responseParameters.method.response.header.x`,
      withResponse({
        responseParameters: { 'method.response.header.x': 'integration.response.path.x' },
      }),
    ],
    [
      'undeclared-header',
      `${method}.integration.integrationResponses[0].responseParameters.method.response.header.Location`,
      withMethod({
        methodResponses: [{ statusCode: 200 }],
        integration: {
          ...integration,
          integrationResponses: [
            { statusCode: 200, responseParameters: { 'method.response.header.Location': "'/'" } },
          ],
        },
      }),
    ],
    [
      'duplicate-status',
      `${method}.methodResponses[1]`,
      withMethod({ methodResponses: [{ statusCode: 200 }, { statusCode: 200 }] }),
    ],
    [
      'invalid-mapping-expression',
      `${method}.requestParameters.true`,
      withMethod({ requestParameters: { true: true } }),
    ],
    [
      'duplicate-parameter',
      `${method}.requestParameters.method.request.header.page`,
      withMethod({
        requestParameters: {
          'method.request.querystring.page': false,
          'method.request.header.page': false,
        },
      }),
    ],
    [
      'unknown-model',
      `${method}.requestModels.application/json`,
      withMethod({ requestModels: { 'application/json': 'Pet' } }),
    ],
    [
      'unknown-request-validator',
      `${method}.requestValidator`,
      withMethod({ requestValidator: 'all' }),
    ],
    ['unknown-authorizer', method, withMethod({ authorizer: 'users' })],
    ['unknown-authorizer', method, withMethod({ authorizationType: 'CUSTOM' })],
    ['invalid-value', `${method}.authorizationType`, withMethod({ authorizationType: 'BASIC' })],
    ['invalid-model', 'models.', { resources: {}, models: { '': { schema: { type: 'object' } } } }],
    ['invalid-model', 'models.Pet.schema', { resources: {}, models: { Pet: { schema: '' } } }],
    ['invalid-model', 'models.Pet.schema', { resources: {}, models: { Pet: { schema: '{' } } }],
    ...['x-kind', 'method.response.header.x-kind', 'gatewayresponse.header.'].map(
      (target): [code: string, path: string, definition: unknown] => [
        'invalid-mapping-expression',
        `gatewayResponses.THROTTLED.responseParameters.${target}`,
        {
          resources: {},
          gatewayResponses: { THROTTLED: { responseParameters: { [target]: "'1'" } } },
        },
      ],
    ),
    [
      'invalid-value',
      'gatewayResponses.NOT_FOUND',
      { resources: {}, gatewayResponses: { NOT_FOUND: {} } },
    ],
    [
      'invalid-mapping-expression',
      'gatewayResponses.THROTTLED.responseParameters.gatewayresponse.header.x',
      {
        resources: {},
        gatewayResponses: {
          THROTTLED: { responseParameters: { 'gatewayresponse.header.x': 'method.request.body' } },
        },
      },
    ],
    ['invalid-value', 'apiKeySource', { resources: {}, apiKeySource: 'QUERY' }],
    [
      'invalid-value',
      'authorizers.users.type',
      { resources: {}, authorizers: { users: { type: 'JWT' } } },
    ],
    [
      'template-too-large',
      `${method}.integration.requestTemplates.application/json`,
      withIntegration({
        requestTemplates: { 'application/json': `{"a": "${'é'.repeat(153_600)}"}` },
      }),
    ],
  ])('%s at %s', (code, path, definition) => {
    expect(listIssues(definition)).toContain(`error ${code} ${path}`)
  })
})

describe('a value of the wrong shape is an error at its place', () => {
  it.each<[path: string, definition: unknown]>([
    ['resources', { resources: [] }],
    ['resources./pets', { resources: { '/pets': 'GET' } }],
    [method, { resources: { '/pets': { GET: true } } }],
    [`${method}.integration`, withMethod({ integration: 'MOCK' })],
    [
      `${method}.integration.requestTemplates`,
      withIntegration({ requestTemplates: '{"statusCode": 200}' }),
    ],
    [
      `${method}.integration.requestTemplates.application/json`,
      withIntegration({ requestTemplates: { 'application/json': { Ref: 'Template' } } }),
    ],
    [`${method}.integration.integrationResponses`, withIntegration({ integrationResponses: {} })],
    [response, withIntegration({ integrationResponses: [200] })],
    [`${method}.methodResponses`, withMethod({ methodResponses: { 200: {} } })],
    [`${method}.apiKeyRequired`, withMethod({ apiKeyRequired: 'yes' })],
    [
      `${method}.requestParameters.method.request.header.x`,
      withMethod({ requestParameters: { 'method.request.header.x': 'required' } }),
    ],
    ['binaryMediaTypes', { resources: {}, binaryMediaTypes: 'image/png' }],
    ['binaryMediaTypes[0]', { resources: {}, binaryMediaTypes: [['image/png']] }],
    ['servers', { resources: {}, servers: 'https://api.example.com' }],
    ['stage', { resources: {}, stage: 'prod' }],
  ])('%s', (path, definition) => {
    expect(listIssues(definition)).toContain(`error invalid-type ${path}`)
  })

  it.each([null, undefined, 7, 'text', []])('the definition itself: %s', (definition) => {
    expect(findIssues(definition).some(({ severity }) => severity === 'error')).toBe(true)
  })
})

describe('values that need no complaint', () => {
  it('takes numbers and numerals for statuses, numbers for patterns, and null for nothing', () => {
    const definition = withIntegration({
      requestParameters: null,
      integrationResponses: [
        { statusCode: '200', selectionPattern: 200 },
        { statusCode: 500, responseTemplates: null },
      ],
    })
    expect(findIssues(definition)).toEqual([])
  })
})

describe('a selectionPattern that cannot be compiled', () => {
  it('is the only issue: what no pattern selects is not known then', () => {
    const definition = withIntegration({
      requestTemplates: { 'application/json': '{"statusCode": 404}' },
      integrationResponses: [{ statusCode: 200 }, { statusCode: 404, selectionPattern: '40[4' }],
    })
    expect(listIssues(definition)).toEqual([
      `error invalid-pattern ${method}.integration.integrationResponses[1].selectionPattern`,
    ])
  })
})

describe('the error', () => {
  it('has every issue at once, with places in its message', () => {
    const definition = withMethod({
      requestValidator: 'all',
      integration: {
        ...integration,
        passthroughBehavior: 'SOMETIMES',
        integrationResponses: [{ statusCode: 200, selectionPattern: '(' }],
      },
    })
    const create = (): unknown => Reflect.apply(createGateway, undefined, [definition])
    expect(create).toThrow(DefinitionError)
    expect(create).toThrow(/has 3 errors/)
    expect(create).toThrow(
      `${method}.requestValidator: Invalid Request Validator identifier specified: all`,
    )
    expect(create).toThrow(`${method}.integration.passthroughBehavior: Value 'SOMETIMES' failed`)
    expect(create).toThrow(`${response}.selectionPattern`)
  })

  it('shows the lines around a mistake in a template', () => {
    const [issue] = findIssues(
      withIntegration({ requestTemplates: { 'application/json': 'one\n#set($a = )\nthree' } }),
    )
    expect(issue?.frame).toContain('> 2 | #set($a = )')
  })

  it('names places of the document that the definition was read from', () => {
    const definition = {
      ...withMethod({ requestValidator: 'all' }),
      source: {
        format: 'openapi',
        issues: [{ severity: 'warning', code: 'missing-version', message: 'Odd', path: 'paths' }],
        order: (issues: unknown) => issues,
        locate: (path: readonly unknown[]) => ({
          path: `paths ${path.length}`,
          position: () => ({ location: { file: 'api.yaml', line: 3, column: 5 }, frame: '> 3 |' }),
        }),
      },
    }
    expect(findIssues(definition)).toEqual([
      { severity: 'warning', code: 'missing-version', message: 'Odd', path: 'paths' },
      expect.objectContaining({
        severity: 'error',
        path: 'paths 4',
        location: { file: 'api.yaml', line: 3, column: 5 },
        frame: '> 3 |',
      }),
    ])
  })
})
