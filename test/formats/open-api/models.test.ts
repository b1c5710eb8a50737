import { describe, expect, it } from 'vitest'
import { fromOpenApi, mockRestApi } from '../../../src/index.ts'
import { openApi, operation } from './document.ts'

const urlOf = (name: string): string =>
  `https://apigateway.amazonaws.com/restapis/api/models/${name}`

describe('the models of an OpenAPI document', () => {
  it('are its named schemas, which refer to one another by URL', () => {
    const schemas = {
      Pet: { type: 'object', properties: { owner: { $ref: '#/components/schemas/Owner' } } },
      Owner: {
        type: 'object',
        properties: { pets: { items: { $ref: '#/components/schemas/Pet' } } },
      },
    }
    expect(fromOpenApi(openApi({}, { components: { schemas } })).models).toEqual({
      Pet: {
        contentType: 'application/json',
        schema: { type: 'object', properties: { owner: { $ref: urlOf('Owner') } } },
      },
      Owner: {
        contentType: 'application/json',
        schema: { type: 'object', properties: { pets: { items: { $ref: urlOf('Pet') } } } },
      },
    })
  })

  it('keep literal values of a schema, such as null and a property called $ref', () => {
    const Pet = {
      enum: [null, 1, 'x', false],
      required: ['$ref'],
      properties: { $ref: { type: 'string' }, ['__proto__']: { type: 'number' } },
      default: null,
    }
    const models = fromOpenApi(openApi({}, { definitions: { Pet } })).models
    expect(models?.['Pet']?.schema).toEqual(Pet)
  })

  it('include a new one for a schema written in a body', () => {
    const requestBody = {
      content: {
        'application/json': {
          schema: { type: 'array', items: { $ref: '#/components/schemas/MODEL1' } },
        },
      },
    }
    const components = { schemas: { MODEL1: { type: 'object' } } }
    const document = openApi({ post: operation({ requestBody }) }, { components })
    const { resources, models } = fromOpenApi(document)
    expect(resources['/pets']?.POST?.requestModels).toEqual({ 'application/json': 'MODEL2' })
    expect(models?.['MODEL2']?.schema).toEqual({ type: 'array', items: { $ref: urlOf('MODEL1') } })
  })

  it('include one new one for a schema inside another that refers to itself', () => {
    const schema = { $ref: '#/components/schemas/Pet/properties/tag' }
    const requestBody = { content: { 'application/json': { schema } } }
    const components = {
      schemas: { Pet: { properties: { tag: { type: 'object', properties: { tag: schema } } } } },
    }
    const document = openApi({ post: operation({ requestBody }) }, { components })
    expect(fromOpenApi(document).models?.['MODEL1']?.schema).toEqual({
      type: 'object',
      properties: { tag: { $ref: urlOf('MODEL1') } },
    })
  })

  it('keep their names when each $ref was replaced by the schema that it names', () => {
    const Pet: Record<string, unknown> = { type: 'object', properties: { friend: {} } }
    Pet['properties'] = { friend: Pet }
    const requestBody = { content: { 'application/json': { schema: Pet } } }
    const components = { schemas: { Pet } }
    const document = openApi({ post: operation({ requestBody }) }, { components })
    const { resources, models } = fromOpenApi(document)
    expect(resources['/pets']?.POST?.requestModels).toEqual({ 'application/json': 'Pet' })
    expect(models?.['Pet']?.schema).toEqual({
      type: 'object',
      properties: { friend: { $ref: urlOf('Pet') } },
    })
  })

  it('leave out a nameless schema where it contains itself', () => {
    const list: { type: string; items?: object } = { type: 'array' }
    list.items = list
    const Pet = { properties: { friends: { items: list } } }
    const models = fromOpenApi(openApi({}, { definitions: { Pet } })).models
    expect(models?.['Pet']?.schema).toEqual({
      properties: { friends: { items: { type: 'array' } } },
    })
  })

  it('are copied in less than 2 seconds when each of 60 levels has the next one twice', () => {
    let schema: object = { type: 'string' }
    for (let depth = 0; depth < 60; depth += 1) schema = { anyOf: [schema, schema] }
    const start = performance.now()
    fromOpenApi(openApi({}, { definitions: { Bomb: { properties: { a: schema } } } }))
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('validate a body by a circular schema', async () => {
    const schema = { $ref: '#/components/schemas/Node' }
    const Node = {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'number' }, next: schema },
    }
    const requestBody = { content: { 'application/json': { schema } } }
    const document = openApi(
      { post: operation({ requestBody, 'x-amazon-apigateway-request-validator': 'body' }) },
      {
        components: { schemas: { Node } },
        'x-amazon-apigateway-request-validators': { body: { validateRequestBody: true } },
      },
    )
    const api = mockRestApi(fromOpenApi(document), { baseUrl: 'https://pets.example' })
    const post = async (body: object) => {
      const headers = { 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: JSON.stringify(body) }
      return (await api.invoke(new Request('https://pets.example/pets', init))).status
    }
    expect(await post({ id: 1, next: { id: 2, next: { id: 3 } } })).toBe(200)
    expect(await post({ id: 1, next: { id: 2, next: {} } })).toBe(400)
  })
})
