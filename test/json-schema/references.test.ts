import { describe, expect, it } from 'vitest'
import { explain, sendBody } from './send-body.ts'

const url = 'https://apigateway.amazonaws.com/restapis/abc123/models'
const integer =
  'instance type (string) does not match any allowed primitive type (allowed: ["integer"])'

describe('a reference', () => {
  const definitions = {
    count: { type: 'integer' },
    'a/b': { type: 'integer' },
    'c~d': { type: 'integer' },
    'e f': { type: 'integer' },
    'g%h': { type: 'integer' },
    list: [{ type: 'string' }, { type: 'integer' }],
  }

  it.each(['count', 'a~1b', 'c~0d', 'e%20f', 'e f', 'g%25h', 'list/1'])(
    'leads to the definition %s',
    async ($ref) => {
      const schema = { definitions, properties: { a: { $ref: `#/definitions/${$ref}` } } }
      expect(await explain(schema, '{"a": "x"}')).toBe(integer)
      expect(await explain(schema, '{"a": 1}')).toBeUndefined()
    },
  )

  it('makes the keywords beside it count for nothing', async () => {
    const schema = { definitions, properties: { a: { $ref: '#/definitions/count', minimum: 100 } } }
    expect(await explain(schema, '{"a": 1}')).toBeUndefined()
  })

  it('may lead to a schema that refers to itself', async () => {
    const tree = {
      required: ['value'],
      properties: { value: { type: 'integer' }, children: { items: { $ref: '#' } } },
    }
    expect(await explain(tree, '{"value": 1, "children": [{"value": 2, "children": []}]}')).toBe(
      undefined,
    )
    expect(await explain(tree, '{"value": 1, "children": [{"value": "x"}]}')).toBe(integer)
  })

  it('may be a property of an object that is described', async () => {
    expect(await explain({ properties: { $ref: { type: 'integer' } } }, '{"$ref": "x"}')).toBe(
      integer,
    )
  })

  it.each([
    [`${url}/Count`, { type: 'integer' }],
    ['https://apigateway.amazonaws.com/restapis/other/models/Count', { type: 'integer' }],
    ['Count', { type: 'integer' }],
    [`${url}/Count#/definitions/n`, { definitions: { n: { type: 'integer' } } }],
    [`${url}/Count#`, '{"$ref": "#/definitions/n", "definitions": {"n": {"type": "integer"}}}'],
  ])('%s leads to another model', async ($ref, count) => {
    expect(await explain({ properties: { a: { $ref } } }, '{"a": "x"}', { Count: count })).toBe(
      integer,
    )
  })

  it('leads to a model with a hostile name', async () => {
    const models = JSON.parse('{"__proto__": {"type": "integer"}}')
    expect(await explain({ items: { $ref: `${url}/__proto__` } }, '["x"]', models)).toBe(integer)
  })

  it.each([
    [
      'to nothing',
      { $ref: '#/definitions/none' },
      "The reference '#/definitions/none' in 'Main' leads to no schema",
    ],
    [
      'to a value that is no schema',
      { $ref: '#/title', title: 'T' },
      "The reference '#/title' in 'Main' leads to no schema",
    ],
    [
      'to an inherited member',
      { $ref: '#/constructor' },
      "The reference '#/constructor' in 'Main' leads to no schema",
    ],
    [
      'to an unknown model',
      { $ref: `${url}/None` },
      `The reference '${url}/None' in 'Main' leads to no schema`,
    ],
    [
      'elsewhere',
      { $ref: 'https://example.com/schema.json' },
      "The reference 'https://example.com/schema.json' in 'Main' leads to no schema",
    ],
    ['to itself', { $ref: '#' }, "The reference '#' in 'Main' leads to no schema"],
    [
      'to itself by another one',
      { $ref: '#/definitions/a', definitions: { a: { $ref: '#' } } },
      "The reference '#' in 'Main' leads to no schema",
    ],
    [
      'back, for the same value',
      { allOf: [{ $ref: '#' }] },
      "A schema in 'Main' applies itself to the same value without end",
    ],
  ])('that leads %s answers 500 and says so at the model', async (_title, schema, reason) => {
    const { status, responseType, failure } = await sendBody(schema, '{}')
    expect({ status, responseType }).toEqual({
      status: 500,
      responseType: 'API_CONFIGURATION_ERROR',
    })
    expect(failure).toMatchObject({
      message: `Execution failed due to configuration error: ${reason}`,
      path: 'models.Main.schema',
    })
  })
})

describe('a hostile name', () => {
  it.each(['__proto__', 'constructor', 'toString', '', '\0'])(
    '%j is a property like any other',
    async (name) => {
      const key = JSON.stringify(name)
      const schema = `{"required": [${key}], "properties": {${key}: {"type": "integer"}}, "additionalProperties": false}`
      expect(await explain(schema, `{${key}: 1}`)).toBeUndefined()
      expect(await explain(schema, `{${key}: "x"}`)).toBe(integer)
      expect(await explain(schema, '{}')).toBe(`object has missing required properties ([${key}])`)
    },
  )
})
