import { describe, expect, it } from 'vitest'
import type {
  IntegrationDefinition,
  IntegrationResponseDefinition,
  MethodDefinition,
  RestApiDefinition,
} from '../../src/model/rest-api-definition.ts'
import { listIssues } from './find-issues.ts'

const integration: IntegrationDefinition = {
  type: 'MOCK',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  integrationResponses: [{ statusCode: 200 }],
}

function withMethod(
  method: MethodDefinition,
  api: Partial<RestApiDefinition> = {},
): RestApiDefinition {
  return { ...api, resources: { '/pets': { GET: method } } }
}

function withTemplate(template: string): RestApiDefinition {
  return withMethod({
    integration: { ...integration, requestTemplates: { 'application/json': template } },
  })
}

function withResponses(
  ...integrationResponses: IntegrationResponseDefinition[]
): RestApiDefinition {
  return withMethod({ integration: { ...integration, integrationResponses } })
}

const place = 'resources./pets.GET.integration'

describe('what deploys and turns every call into a 500 is a failure at its place', () => {
  it.each<[code: string, path: string, definition: RestApiDefinition]>([
    [
      'string-status-code',
      `${place}.requestTemplates.application/json`,
      withTemplate('{"statusCode": "200"}'),
    ],
    [
      'no-status-code',
      `${place}.requestTemplates.application/json`,
      withTemplate('{"status": 200}'),
    ],
    ['no-integration-response', place, withResponses()],
    [
      'missing-method-response',
      `${place}.integrationResponses[0]`,
      withMethod({ methodResponses: [{ statusCode: 204 }], integration }),
    ],
    ['binary-mock', place, withMethod({ integration }, { binaryMediaTypes: ['*/*'] })],
    [
      'binary-mock',
      `${place}.contentHandling`,
      withMethod({ integration: { ...integration, contentHandling: 'CONVERT_TO_BINARY' } }),
    ],
    [
      'binary-mock',
      `${place}.integrationResponses[0].contentHandling`,
      withResponses({
        statusCode: 200,
        contentHandling: 'CONVERT_TO_BINARY',
        responseTemplates: { 'application/json': '{}' },
      }),
    ],
    [
      'no-status-code',
      `${place}.requestTemplates.application/json`,
      withTemplate('{"statusCode": 200'),
    ],
    [
      'no-status-code',
      `${place}.requestTemplates.application/json`,
      withTemplate('{"statusCode" 200}'),
    ],
    [
      'no-status-code',
      `${place}.requestTemplates.application/json`,
      withTemplate('[{"statusCode": 200}]'),
    ],
    [
      'no-status-code',
      `${place}.requestTemplates.application/json`,
      withTemplate('{"statusCode": 200.5}'),
    ],
    ['no-status-code', `${place}.requestTemplates.application/json`, withTemplate('')],
    [
      'no-status-code',
      `${place}.requestTemplates.application/json`,
      withTemplate('## $later\n{"statusCode" 200}'),
    ],
    [
      'string-status-code',
      `${place}.requestTemplates.application/json`,
      withTemplate('#* #if *#{"statusCode": "200"}'),
    ],
    ['invalid-template', `${place}.requestTemplates.application/json`, withTemplate('{} #*#')],
  ])('%s at %s', (code, path, definition) => {
    expect(listIssues(definition)).toEqual([`failure ${code} ${path}`])
  })

  it.each(['no-integration-response', 'missing-method-response'])(
    'is a warning of a method that nothing serves: %s',
    (code) => {
      const integrationResponses = code === 'missing-method-response' ? [{ statusCode: 200 }] : []
      const definition = withMethod({
        methodResponses: [{ statusCode: 204 }],
        integration: {
          type: 'HTTP',
          httpMethod: 'GET',
          uri: 'https://a.example',
          integrationResponses,
        },
      })
      expect(listIssues(definition)).toContainEqual(expect.stringContaining(`warning ${code}`))
      expect(listIssues(definition, { integrations: { 'GET /pets': () => '' } })).toContainEqual(
        expect.stringContaining(`failure ${code}`),
      )
    },
  )
})

describe('what deploys and may surprise is a warning at its place', () => {
  it.each<[code: string, path: string, definition: RestApiDefinition]>([
    ['no-integration', 'resources./pets.GET', withMethod({})],
    [
      'string-status-code',
      `${place}.requestTemplates.application/json`,
      withTemplate(`{ statusCode : '$context.stage' }`),
    ],
    [
      'unset-variable',
      `${place}.requestTemplates.application/json`,
      withTemplate('{"statusCode": 200} $nosuch'),
    ],
    [
      'fixed-gateway-response',
      'gatewayResponses.REQUEST_TOO_LARGE',
      { ...withMethod({ integration }), gatewayResponses: { REQUEST_TOO_LARGE: {} } },
    ],
    [
      'no-default-response',
      `${place}.integrationResponses`,
      withResponses({ statusCode: 200, selectionPattern: '2..' }),
    ],
    [
      'several-default-responses',
      `${place}.integrationResponses`,
      withResponses({ statusCode: 200 }, { statusCode: 500, selectionPattern: '-' }),
    ],
    [
      'unreachable-pattern',
      `${place}.integrationResponses[1].selectionPattern`,
      withResponses({ statusCode: 200 }, { statusCode: 400, selectionPattern: 'Bad request.*' }),
    ],
    [
      'unreachable-pattern',
      `${place}.integrationResponses[1].selectionPattern`,
      withResponses(
        { statusCode: 404, selectionPattern: '4..' },
        { statusCode: 500, selectionPattern: '40.' },
        { statusCode: 200 },
      ),
    ],
    [
      'empty-source',
      `${place}.integrationResponses[0].responseParameters.method.response.header.Location`,
      withResponses({
        statusCode: 200,
        responseParameters: {
          'method.response.header.Location': 'integration.response.header.Location',
        },
      }),
    ],
    [
      'unreachable-template',
      `${place}.requestTemplates.application/json; charset=utf-8`,
      withMethod({
        integration: {
          ...integration,
          requestTemplates: { 'application/json; charset=utf-8': '{"statusCode": 200}' },
        },
      }),
    ],
    [
      'illegal-header',
      `${place}.requestParameters.integration.request.header.Content-Length`,
      withMethod({
        integration: {
          ...integration,
          requestParameters: { 'integration.request.header.Content-Length': "'1'" },
        },
      }),
    ],
    [
      'no-request-template',
      place,
      withMethod({ integration: { ...integration, requestTemplates: {} } }),
    ],
    [
      'unselected-status',
      `${place}.requestTemplates.application/json`,
      withTemplate('{"statusCode": 404}'),
    ],
    [
      'duplicate-status',
      `${place}.integrationResponses[1]`,
      withResponses({ statusCode: 200 }, { statusCode: '200' }),
    ],
  ])('%s at %s', (code, path, definition) => {
    expect(listIssues(definition)).toEqual([`warning ${code} ${path}`])
  })
})

describe('what works gives no warning', () => {
  it.each<[title: string, definition: RestApiDefinition]>([
    ['a status that a template makes', withTemplate('{"statusCode": $input.params("status")}')],
    ['a template that passes the body on', withTemplate('$input.body')],
    ['a comment on statusCode', withTemplate('## not "statusCode": "200"\n{"statusCode": 200}')],
    ['a name like statusCode', withTemplate('{"statusCode": 200, "x-statusCode": "OK"}')],
    [
      'no request template where none may pass',
      withMethod({
        integration: { ...integration, requestTemplates: {}, passthroughBehavior: 'NEVER' },
      }),
    ],
    [
      'a constant status that the default response answers with one of its class',
      withResponses({ statusCode: 204 }),
    ],
    [
      'a constant status that a pattern selects',
      withMethod({
        integration: {
          ...integration,
          requestTemplates: { 'application/json': '{"statusCode": 404}' },
          integrationResponses: [
            { statusCode: 200 },
            { statusCode: 400, selectionPattern: '4\\d{2}' },
          ],
        },
      }),
    ],
    [
      'a pattern for a few statuses beside one for more',
      withResponses(
        { statusCode: 200 },
        { statusCode: 400, selectionPattern: '4..' },
        { statusCode: 404, selectionPattern: '404' },
      ),
    ],
    [
      'a binary API whose MOCK converts to text',
      withMethod(
        { integration: { ...integration, contentHandling: 'CONVERT_TO_TEXT' } },
        { binaryMediaTypes: ['*/*'] },
      ),
    ],
    [
      'a proxy without responses',
      withMethod({ integration: { type: 'AWS_PROXY', httpMethod: 'POST', uri: 'arn:aws:lambda' } }),
    ],
    [
      'a Lambda function’s error message as a pattern',
      withMethod({
        integration: {
          type: 'AWS',
          httpMethod: 'POST',
          integrationResponses: [
            { statusCode: 200 },
            { statusCode: 400, selectionPattern: 'Bad request.*' },
          ],
        },
      }),
    ],
  ])('%s', (_title, definition) => {
    expect(listIssues(definition)).toEqual([])
  })
})
