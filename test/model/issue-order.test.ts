import { describe, expect, it } from 'vitest'
import { fromOpenApi } from '../../src/formats/from-open-api.ts'
import { listIssues } from './find-issues.ts'

const mock = { type: 'MOCK', requestTemplates: { 'application/json': '{"statusCode": 200}' } }

describe('the issues of a definition', () => {
  it('stand in the order of a native definition, whatever found them', () => {
    const definition = {
      resources: {
        '/b': {
          GET: {
            integration: {
              ...mock,
              integrationResponses: [
                { statusCode: 200, contentHandling: 'AS_IS' },
                { statusCode: 404, responseParameters: { nowhere: "'x'" } },
              ],
            },
            requestValidator: 'none',
          },
        },
        '/a': { GET: {} },
      },
      apiKeySource: 'QUERY',
    }
    expect(listIssues(definition).map((issue) => issue.split(' ').slice(1).join(' '))).toEqual([
      'several-default-responses resources./b.GET.integration.integrationResponses',
      'invalid-value resources./b.GET.integration.integrationResponses[0].contentHandling',
      'invalid-mapping-expression resources./b.GET.integration.integrationResponses[1].responseParameters.nowhere',
      'unknown-request-validator resources./b.GET.requestValidator',
      'no-integration resources./a.GET',
      'invalid-value apiKeySource',
    ])
  })

  it('stand in the order of the document that was read', () => {
    const document = {
      openapi: '3.0.1',
      paths: {
        '/b': { get: { 'x-amazon-apigateway-integration': { ...mock, responses: {} } } },
        '/a': { get: { parameters: [{ in: 'cookie', name: 'id' }], responses: {} } },
      },
    }
    expect(listIssues(fromOpenApi(document))).toEqual([
      'failure no-integration-response paths./b.get.x-amazon-apigateway-integration',
      'warning no-integration paths./a.get',
      'warning ignored-parameter paths./a.get.parameters[0]',
    ])
  })

  it('hold a mistake once that all gateway responses of a family inherit', () => {
    const definition = {
      resources: {},
      gatewayResponses: {
        DEFAULT_4XX: { responseParameters: { 'gatewayresponse.header.kind': 'nowhere' } },
      },
    }
    expect(listIssues(definition)).toEqual([
      'error invalid-mapping-expression gatewayResponses.DEFAULT_4XX.responseParameters.gatewayresponse.header.kind',
    ])
  })

  it('are found once where a path item is shared by many paths', () => {
    const shared = { get: { responses: {} } }
    const paths = Object.fromEntries(Array.from({ length: 50 }, (_, id) => [`/${id}`, shared]))
    expect(listIssues(fromOpenApi({ openapi: '3.0.1', paths }))).toHaveLength(50)
  })
})
