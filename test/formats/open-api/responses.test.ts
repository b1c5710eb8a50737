import { describe, expect, it } from 'vitest'
import { fromOpenApi } from '../../../src/formats/from-open-api.ts'
import type { MethodResponseDefinition } from '../../../src/model/rest-api-definition.ts'
import { openApi, operation } from './document.ts'

/** Reads the responses of `GET /pets`, with the codes of the issues that are found. */
function read(responses: unknown, members: object = {}, operationMembers: object = {}) {
  const get = operation({ responses, ...operationMembers })
  const definition = fromOpenApi<object>(openApi({ get }, members))
  const methodResponses: readonly MethodResponseDefinition[] | undefined =
    definition.resources['/pets']?.GET?.methodResponses
  const documentation = definition.documentation?.['GET /pets']
  return {
    methodResponses,
    documentation,
    codes: definition.source?.issues.map(({ code }) => code),
  }
}

/** Reads the examples of the response 200. */
const examplesOf = (response: object, members?: object, operationMembers?: object) =>
  read({ 200: response }, members, operationMembers).documentation?.[0]?.examples

describe('the responses of an operation', () => {
  it.each([null, 7, 'text', [], { __proto__: null }])('are none when they are %j', (responses) => {
    expect(read(responses).methodResponses ?? []).toEqual([])
  })

  it('are those with a status as their key', () => {
    const keys = ['200', '599', 'default', '2XX', '099', '600', '20', '2000', 'constructor', '']
    const { methodResponses } = read(Object.fromEntries(keys.map((key) => [key, {}])))
    expect(methodResponses?.map(({ statusCode }) => statusCode)).toEqual(['200', '599'])
  })

  it.each([7, 'text', [], true])('keep the status of a response that is %j', (response) => {
    expect(read({ 200: response }).methodResponses).toMatchObject([{ statusCode: '200' }])
  })

  it.each([
    '#/components/responses/None',
    'none.yaml#/None',
    '#/paths/~1pets/get/responses/404',
    '',
  ])('keep the status of a response whose $ref names nothing: %j', ($ref) => {
    const { methodResponses } = read({ 200: {}, 404: { $ref } })
    expect(methodResponses?.map(({ statusCode }) => statusCode)).toEqual(['200', '404'])
  })

  it('have the headers, models and examples that their $refs name', () => {
    const pet = { type: 'object' }
    const { methodResponses, documentation, codes } = read(
      { 404: { $ref: '#/components/responses/Gone' } },
      {
        components: {
          schemas: { Pet: pet },
          examples: { Rex: { value: { name: 'Rex' } } },
          responses: {
            Gone: {
              headers: { 'Retry-After': {} },
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/Pet' },
                  examples: { rex: { $ref: '#/components/examples/Rex' } },
                },
              },
            },
          },
        },
      },
    )
    expect(codes).toEqual([])
    expect(methodResponses).toEqual([
      {
        statusCode: '404',
        responseParameters: { 'method.response.header.Retry-After': false },
        responseModels: { 'application/json': 'Pet' },
      },
    ])
    const rex = { name: 'rex', contentType: 'application/json', value: { name: 'Rex' } }
    expect(documentation).toEqual([{ statusCode: '404', examples: [rex] }])
  })

  it('have the models of each content type', () => {
    const { methodResponses } = read(
      {
        200: {
          content: {
            'application/xml': { schema: { $ref: '#/components/schemas/Pet' } },
            'application/json': { schema: { type: 'array' } },
            'text/plain': {},
          },
        },
      },
      { components: { schemas: { Pet: { type: 'object' } } } },
    )
    expect(methodResponses?.[0]?.responseModels).toEqual({
      'application/xml': 'Pet',
      'application/json': 'MODEL1',
    })
  })
})

describe('the examples of a response', () => {
  it.each<[media: object]>([
    [{ example: undefined }],
    [{ examples: null }],
    [{ examples: [] }],
    [{ examples: { rex: null } }],
    [{ examples: { rex: 'text' } }],
    [{ examples: { rex: { externalValue: 'https://pets.example/rex.json' } } }],
    [{ examples: { rex: { $ref: '#/components/examples/None' } } }],
  ])('are none in %j', (media) => {
    expect(examplesOf({ content: { 'application/json': media } })).toBeUndefined()
  })

  it('are those of each content type, the one without a name first', () => {
    const content = {
      'application/json': { example: 1, examples: { two: { value: 2 }, three: { value: 3 } } },
      'text/plain': { example: 'four' },
    }
    expect(examplesOf({ content })).toEqual([
      { contentType: 'application/json', value: 1 },
      { name: 'two', contentType: 'application/json', value: 2 },
      { name: 'three', contentType: 'application/json', value: 3 },
      { contentType: 'text/plain', value: 'four' },
    ])
  })

  it('keep names and members such as __proto__', () => {
    const content = JSON.parse(
      '{"application/json":{"examples":{"__proto__":{"value":{"__proto__":{"a":1}}},"constructor":{"value":2}}}}',
    )
    const examples = examplesOf({ content }) ?? []
    expect(examples.map(({ name }) => name)).toEqual(['__proto__', 'constructor'])
    expect(JSON.stringify(examples[0]?.value)).toBe('{"__proto__":{"a":1}}')
    expect(Object.prototype).not.toHaveProperty('a')
  })

  it('are read whole from a large document', () => {
    const value = Array.from({ length: 20_000 }, (_, id) => ({ id, tags: ['a', 'b'] }))
    const [example] = examplesOf({ content: { 'application/json': { example: value } } }) ?? []
    expect(example?.value).toEqual(value)
  })

  it('of Swagger 2 are keyed by content type', () => {
    expect(
      examplesOf(
        { examples: { 'application/json': { id: 1 }, 'text/plain': 'one' } },
        { openapi: undefined, swagger: '2.0' },
      ),
    ).toEqual([
      { contentType: 'application/json', value: { id: 1 } },
      { contentType: 'text/plain', value: 'one' },
    ])
  })

  it.each([
    [{ produces: ['application/xml', 'application/json'] }, {}, 'application/xml'],
    [{ produces: ['application/xml'] }, { produces: ['text/plain'] }, 'text/plain'],
    [{}, {}, 'application/json'],
    [{ produces: [] }, {}, 'application/json'],
    [{ produces: 'text/plain' }, {}, 'application/json'],
  ])(
    'of Swagger 2 share the schema, whose content type is the first of produces: %j %j',
    (document, members, contentType) => {
      const { methodResponses } = read(
        { 200: { schema: { type: 'object' } } },
        { openapi: undefined, swagger: '2.0', ...document },
        members,
      )
      expect(methodResponses?.[0]?.responseModels).toEqual({ [contentType]: 'MODEL1' })
    },
  )
})
