import { describe, expect, it } from 'vitest'
import { fromOpenApi } from '../../../src/formats/from-open-api.ts'
import { gatewayOf } from '../invoke-gateway.ts'
import { apiOf, post, url } from './model-api.ts'

describe('a reference of a model that leads nowhere', () => {
  const refer = (reference: unknown) => ({
    definitions: {
      Tag: { type: 'string' },
      'a/b': {},
      text: 'text',
      Through: { $ref: '#/definitions/Tag' },
    },
    properties: { id: { $ref: reference } },
  })
  const issuesOf = (models: Readonly<Record<string, unknown>>) =>
    gatewayOf(apiOf({ 'POST /a': 'Pet' }, models)).issues.map(
      ({ severity, code, path, message }) => `${severity} ${code} ${path} ${message}`,
    )

  it.each([
    '#/definitions/None',
    '#/definitions/__proto__',
    '#/definitions/constructor/prototype',
    '#/definitions/text',
    '#Tag',
    '#/definitions/%',
    `${url}/None`,
    `${url}/Tag#/properties/none`,
    'other.json',
  ])('is a failure at its place: %s', async (reference) => {
    const models = { Pet: refer(reference), Tag: { properties: {} } }
    expect(issuesOf(models)).toEqual([
      `failure unresolved-reference models.Pet.schema.properties.id Cannot resolve $ref '${reference}'.`,
    ])
    const gateway = gatewayOf(apiOf({ 'POST /a': 'Pet' }, models))
    expect((await post(gateway, '/a', '{"id": "7"}')).status).toBe(500)
    expect((await post(gateway, '/a', '{}')).status).toBe(200)
  })

  it.each([
    '#',
    '#/definitions/Tag',
    '#/definitions/Through',
    '#/definitions/a~1b',
    '#/definitions/a%7E1b',
    `${url}/Tag`,
    `${url}/Tag#/properties/name`,
    'Tag',
  ])('is none when it leads to a schema: %s', (reference) => {
    const Tag = '{"properties": {"name": {"type": "string", "minLength": 1.0}}}'
    expect(issuesOf({ Pet: refer(reference), Tag })).toEqual([])
  })

  it('is a failure when it leads back to itself, also by another model', async () => {
    const models = {
      Pet: {
        properties: { id: { $ref: '#/definitions/A' }, tag: { $ref: `${url}/Tag` } },
        definitions: { A: { $ref: '#/definitions/A' } },
      },
      Tag: `{"$ref": "${url}/Back", "x": 1.0}`,
      Back: `{"$ref": "${url}/Tag"}`,
    }
    expect(issuesOf(models).map((text) => text.split(' ')[2])).toEqual([
      'models.Pet.schema.properties.id',
      'models.Pet.schema.properties.tag',
      'models.Pet.schema.definitions.A',
      'models.Tag.schema',
      'models.Back.schema',
    ])
    const gateway = gatewayOf(apiOf({ 'POST /a': 'Pet' }, models))
    expect((await post(gateway, '/a', '{"id": "7"}')).status).toBe(500)
  })

  it('is none beside another reference, where no keyword counts', async () => {
    const Pet = {
      $ref: '#/definitions/Any',
      definitions: { Any: {} },
      properties: { id: { $ref: '#/none' }, tag: { pattern: '(' } },
    }
    expect(issuesOf({ Pet })).toEqual([])
    const gateway = gatewayOf(apiOf({ 'POST /a': 'Pet' }, { Pet }))
    expect((await post(gateway, '/a', '{"id": "7", "tag": "x"}')).status).toBe(200)
  })

  it('is none in a property of the name $ref, nor in values that are no schemas', () => {
    const Pet = { properties: { $ref: { type: 'string' } }, example: { $ref: '#/none' } }
    expect(issuesOf({ Pet })).toEqual([])
  })

  it('is told once when the reader of an OpenAPI document has told of it', () => {
    const schema = { properties: { id: { $ref: '#/components/schemas/None' } } }
    const definition = fromOpenApi({
      openapi: '3.0.1',
      'x-amazon-apigateway-request-validators': { body: { validateRequestBody: true } },
      'x-amazon-apigateway-request-validator': 'body',
      paths: {
        '/pets': {
          post: {
            requestBody: { content: { 'application/json': { schema } } },
            responses: { 200: {} },
            'x-amazon-apigateway-integration': {
              type: 'mock',
              requestTemplates: { 'application/json': '{"statusCode": 200}' },
              responses: { default: { statusCode: 200 } },
            },
          },
        },
      },
    })
    expect(gatewayOf(definition).issues.map(({ code }) => code)).toEqual(['unresolved-reference'])
  })
})
