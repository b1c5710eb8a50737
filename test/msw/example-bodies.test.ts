import { describe, expect, it } from 'vitest'
import { answerOf, jsonBody, mockOf, operationOf } from './example-api.ts'

describe('the example of a response', () => {
  it.each<[title: string, response: object, body: string]>([
    ['example', jsonBody({ example: { id: 1 } }), '{"id":1}'],
    ['an example that is false', jsonBody({ example: false }), 'false'],
    ['an example that is 0', jsonBody({ example: 0 }), '0'],
    ['an example that is a list', jsonBody({ example: [] }), '[]'],
    ['an example that is text, as JSON', jsonBody({ example: 'Rex' }), '"Rex"'],
    ['an example that is JSON text', jsonBody({ example: '{"id": 1}' }), '{"id": 1}'],
    [
      'the first of examples',
      jsonBody({ examples: { rex: { value: { id: 1 } }, tom: { value: { id: 2 } } } }),
      '{"id":1}',
    ],
    [
      'the example before the schema',
      jsonBody({ example: { id: 1 }, schema: { type: 'object', example: { id: 2 } } }),
      '{"id":1}',
    ],
    [
      'the example of the schema',
      jsonBody({ schema: { type: 'object', example: { id: 3 } } }),
      '{"id":3}',
    ],
    [
      'the default of the schema',
      jsonBody({ schema: { type: 'object', default: { id: 4 } } }),
      '{"id":4}',
    ],
    [
      'the example of the schema before its default',
      jsonBody({ schema: { default: { id: 4 }, example: { id: 3 } } }),
      '{"id":3}',
    ],
    [
      'a value from the schema',
      jsonBody({ schema: { type: 'array', items: { type: 'string', enum: ['cat', 'dog'] } } }),
      '["cat"]',
    ],
    ['nothing', {}, ''],
    ['nothing of a body without a schema', jsonBody({}), ''],
    [
      'the members of an example that have hostile names',
      JSON.parse(
        '{"content":{"application/json":{"example":{"__proto__":1,"constructor":2,"$ref":"#/x"}}}}',
      ),
      '{"__proto__":1,"constructor":2,"$ref":"#/x"}',
    ],
  ])('is %s', async (_title, response, body) => {
    expect(await answerOf(response)).toEqual([200, body])
  })

  it.each<[title: string, response: object]>([
    ['a schema', jsonBody({ schema: { $ref: '#/components/schemas/Pet' } })],
    ['a schema by way of another', jsonBody({ schema: { $ref: '#/components/schemas/Alias' } })],
    ['a response', { $ref: '#/components/responses/Pet' }],
    ['an example', jsonBody({ examples: { rex: { $ref: '#/components/examples/Rex' } } })],
  ])('is found through the $ref of %s', async (_title, response) => {
    const components = {
      schemas: {
        Pet: { type: 'object', example: { name: 'Rex' } },
        Alias: { $ref: '#/components/schemas/Pet' },
      },
      responses: { Pet: jsonBody({ example: { name: 'Rex' } }) },
      examples: { Rex: { value: { name: 'Rex' } } },
    }
    expect(await answerOf(response, components)).toEqual([200, '{"name":"Rex"}'])
  })

  it.each<[title: string, response: object]>([
    ['a schema', jsonBody({ schema: { $ref: '#/components/schemas/None' } })],
    ['a response', { $ref: '#/components/responses/None' }],
    ['an example', jsonBody({ examples: { rex: { $ref: '#/components/examples/None' } } })],
    [
      'an example in a circle',
      jsonBody({ examples: { rex: { $ref: '#/components/examples/Loop' } } }),
    ],
  ])(
    'is an empty body when the $ref of %s names nothing, which an issue says',
    async (_title, response) => {
      const components = { examples: { Loop: { $ref: '#/components/examples/Loop' } } }
      const api = mockOf({ '/pets': { get: operationOf({ 200: response }) } }, {}, components)
      expect(await api.test('GET /pets')).toMatchObject({ status: 200, body: '' })
      expect(api.issues.map(({ code }) => code)).toContain('unresolved-reference')
    },
  )

  it('leaves out of a value from the schema what a $ref inside names nothing', async () => {
    const schema = {
      type: 'object',
      properties: { id: { type: 'integer' }, other: { $ref: '#/components/schemas/None' } },
    }
    const [status, body] = await answerOf(jsonBody({ schema }))
    expect(status).toBe(200)
    expect(JSON.parse(String(body))).toMatchObject({ id: 0 })
  })

  it('is a finite value from a schema that contains itself', async () => {
    const components = {
      schemas: {
        Tree: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
            parent: { $ref: '#/components/schemas/Tree' },
          },
        },
      },
    }
    const [status, body] = await answerOf(
      jsonBody({ schema: { $ref: '#/components/schemas/Tree' } }),
      components,
    )
    expect(status).toBe(200)
    expect(JSON.parse(String(body))).toMatchObject({ name: 'string' })
  })

  it.each<[title: string, schema: object]>([
    ['itself', { $ref: '#/components/schemas/Self' }],
    ['a circle', { $ref: '#/components/schemas/One' }],
    ['allOf of itself', { $ref: '#/components/schemas/All' }],
  ])('answers although the schema is only a reference to %s', async (_title, schema) => {
    const components = {
      schemas: {
        Self: { $ref: '#/components/schemas/Self' },
        One: { $ref: '#/components/schemas/Two' },
        Two: { $ref: '#/components/schemas/One' },
        All: { allOf: [{ $ref: '#/components/schemas/All' }, { type: 'object' }] },
      },
    }
    expect((await answerOf(jsonBody({ schema }), components))[0]).toBe(200)
  })

  it('leaves writeOnly properties out of a value from the schema', async () => {
    const schema = {
      type: 'object',
      properties: {
        password: { type: 'string', writeOnly: true },
        id: { type: 'integer', readOnly: true },
      },
    }
    expect(await answerOf(jsonBody({ schema }))).toEqual([200, '{"id":0}'])
  })

  it('of names such as __proto__ and constructor is found', async () => {
    const components = JSON.parse(
      '{"schemas":{"constructor":{"type":"object","example":{"id":1}},"__proto__":{"type":"object","example":{"id":2}},"a/b~c":{"type":"object","properties":{"id":{"type":"integer"}}}}}',
    )
    const refTo = (name: string) => jsonBody({ schema: { $ref: `#/components/schemas/${name}` } })
    expect(await answerOf(refTo('constructor'), components)).toEqual([200, '{"id":1}'])
    expect(await answerOf(refTo('__proto__'), components)).toEqual([200, '{"id":2}'])
    expect(await answerOf(refTo('a~1b~0c'), components)).toEqual([200, '{"id":0}'])
  })

  it.each<[title: string, wrap: (inner: object) => object]>([
    ['a list of a billion', () => ({ type: 'array', minItems: 1e9, items: { type: 'integer' } })],
    ['a text of a billion letters', () => ({ type: 'string', minLength: 1e9 })],
    ['lists in lists', (items) => ({ type: 'array', minItems: 20, items })],
    [
      'ten members in each of ten members',
      (member) => ({
        type: 'object',
        properties: Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`m${n}`, member])),
      }),
    ],
  ])('from a huge schema comes within a second: %s', async (_title, wrap) => {
    const levels = Array.from({ length: 14 }, (_, n): [string, object] => [
      `Level${n}`,
      wrap({ $ref: `#/components/schemas/Level${n + 1}` }),
    ])
    const schemas = { ...Object.fromEntries(levels), Level14: { type: 'string' } }
    const schema = { $ref: '#/components/schemas/Level0' }
    const start = performance.now()
    const [status, body] = await answerOf(jsonBody({ schema }), { schemas })
    expect(performance.now() - start).toBeLessThan(1000)
    expect(status).toBe(200)
    expect(String(body).length).toBeGreaterThan(100)
  })
})
