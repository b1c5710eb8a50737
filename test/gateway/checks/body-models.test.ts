import { describe, expect, it } from 'vitest'
import type { DefinitionIssue } from '../../../src/errors.ts'
import { fromOpenApi } from '../../../src/formats/from-open-api.ts'
import type { Gateway } from '../../../src/gateway/gateway.ts'
import { gatewayOf, headerOf, send } from '../invoke-gateway.ts'
import { apiOf, post, url } from './model-api.ts'

/** The warnings of invalid patterns: their paths, and what they say before the words of the JavaScript engine end. */
function warningsOf({
  issues,
}: Gateway): readonly (readonly [path: string, consequence: string])[] {
  return issues
    .filter(({ code }: DefinitionIssue) => code === 'invalid-pattern')
    .map(({ path, message }) => [path, message.replace(/^.*?\. Bodies/s, 'Bodies')])
}

describe('a model with a pattern that JavaScript refuses', () => {
  const broken = { properties: { id: { type: 'string', pattern: '[a' } } }
  const consequence = (operation: string, model: string): string =>
    `Bodies of ${operation} that are validated against model '${model}' are answered by a 500`

  it('is warned of once for each method that validates bodies against it', () => {
    const gateway = gatewayOf(
      apiOf(
        { 'POST /a': 'Pet', 'POST /b': 'Pet', 'POST /c': 'Good' },
        { Pet: broken, Good: { pattern: '^\\-$' } },
      ),
    )
    expect(warningsOf(gateway)).toEqual([
      ['models.Pet.schema.properties.id.pattern', consequence('POST /a', 'Pet')],
      ['models.Pet.schema.properties.id.pattern', consequence('POST /b', 'Pet')],
    ])
  })

  it('answers every body by a 500 whose log has the place and the reason', async () => {
    const gateway = gatewayOf(apiOf({ 'POST /a': 'Pet' }, { Pet: broken }))
    for (const body of ['{}', '{"id": "x"}', 'no JSON', '']) {
      const result = await post(gateway, '/a', body)
      expect(result).toMatchObject({ status: 500, responseType: 'API_CONFIGURATION_ERROR' })
      expect(result.failure).toMatchObject({
        kind: 'model',
        path: 'models.Pet.schema.properties.id.pattern',
      })
      expect(result.log().join('\n')).toMatch(
        /Execution failed due to configuration error: .*\(models\.Pet\.schema\.properties\.id\.pattern\)/,
      )
    }
  })

  it('does not matter to a method that does not validate bodies', async () => {
    const gateway = gatewayOf(
      apiOf({ 'POST /a': 'Pet' }, { Pet: broken }, { requestValidator: 'none' }),
    )
    expect(warningsOf(gateway)).toEqual([])
    expect((await post(gateway, '/a', '{}')).status).toBe(200)
  })

  it('does not matter to bodies of a content type without a model', async () => {
    const api = apiOf({ 'POST /a': 'Pet' }, { Pet: broken })
    const result = await post(gatewayOf(api), '/a', 'text', 'text/plain')
    expect(result.log().join('\n')).not.toContain('models.Pet')
  })

  it.each<[title: string, models: Record<string, unknown>, path: string]>([
    [
      'in a model to which the method’s refers',
      { Pet: { items: { $ref: `${url}/Tag` } }, Tag: { pattern: '(' } },
      'models.Tag.schema.pattern',
    ],
    [
      'in a model that refers back',
      {
        Pet: { items: { $ref: `${url}/Tag` } },
        Tag: `{"items": {"$ref": "${url}/Pet"}, "pattern": "(", "maximum": 1.0}`,
      },
      'models.Tag.schema.pattern',
    ],
    [
      'as a key of patternProperties',
      { Pet: { patternProperties: { '*': {} } } },
      'models.Pet.schema.patternProperties.*',
    ],
    [
      'in a list of schemas',
      { Pet: { anyOf: [{}, { items: [{}, { pattern: '(' }] }] } },
      'models.Pet.schema.anyOf[1].items[1].pattern',
    ],
    [
      'in a definition',
      { Pet: { definitions: { properties: { pattern: '(' } } } },
      'models.Pet.schema.definitions.properties.pattern',
    ],
    [
      'in a dependency',
      { Pet: { dependencies: { a: { not: { pattern: '(' } } } } },
      'models.Pet.schema.dependencies.a.not.pattern',
    ],
    [
      'in a schema that is given as text',
      { Pet: '{"additionalProperties": {"pattern": "("}}' },
      'models.Pet.schema.additionalProperties.pattern',
    ],
  ])('is found %s', (_title, models, path) => {
    expect(warningsOf(gatewayOf(apiOf({ 'POST /a': 'Pet' }, models)))).toEqual([
      [path, consequence('POST /a', 'Pet')],
    ])
  })

  it.each<[title: string, schema: object]>([
    [
      'a property of that name',
      { properties: { pattern: { type: 'string' }, patternProperties: { type: 'object' } } },
    ],
    [
      'a value',
      { enum: [{ pattern: '(' }], default: { pattern: '(' }, example: { items: { pattern: '(' } } },
    ],
    ['a pattern that is no text', { pattern: 5 }],
    ['a key of an object', { properties: { '(': {} }, dependencies: { '(': ['a'] } }],
  ])('is not seen in %s', (_title, schema) => {
    expect(warningsOf(gatewayOf(apiOf({ 'POST /a': 'Pet' }, { Pet: schema })))).toEqual([])
  })

  it('is looked for in parts that many paths lead to, and in deep ones, once', () => {
    let shared: object = { pattern: '(' }
    for (let level = 0; level < 40; level += 1) shared = { properties: { a: shared, b: shared } }
    let deep: object = { pattern: '(' }
    for (let level = 0; level < 3_000; level += 1) deep = { not: deep }
    const cyclic: { items?: object; pattern: string } = { pattern: '(' }
    cyclic.items = cyclic
    for (const schema of [shared, deep, cyclic])
      expect(warningsOf(gatewayOf(apiOf({ 'POST /a': 'Pet' }, { Pet: schema })))).toHaveLength(1)
  })

  it('has its place in the document that it was read from', async () => {
    const definition = fromOpenApi({
      openapi: '3.0.1',
      info: { title: 'pets', version: '1' },
      'x-amazon-apigateway-request-validators': { body: { validateRequestBody: true } },
      'x-amazon-apigateway-request-validator': 'body',
      paths: {
        '/pets': {
          post: {
            requestBody: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
            },
            responses: { 200: { description: 'OK' } },
            'x-amazon-apigateway-integration': {
              type: 'mock',
              requestTemplates: { 'application/json': '{"statusCode": 200}' },
              responses: { default: { statusCode: '200' } },
            },
          },
        },
      },
      components: { schemas: { Pet: { properties: { tags: { items: { pattern: '(' } } } } } },
    })
    const gateway = gatewayOf(definition)
    const path = 'components.schemas.Pet.properties.tags.items.pattern'
    expect(warningsOf(gateway)).toEqual([[path, consequence('POST /pets', 'Pet')]])
    const { failure, log } = await post(gateway, '/pets', '{}')
    expect(failure).toMatchObject({ path })
    expect(log().join('\n')).toContain(`(${path})`)
  })
})

describe('the text of a refused body', () => {
  const refused = 'object has missing required properties (["a\\"b","name"])'
  const gatewayWith = (template: string, responseParameters: Record<string, string> = {}) =>
    gatewayOf({
      ...apiOf({ 'POST /a': 'Pet' }, { Pet: { required: ['name', 'a"b'] } }),
      gatewayResponses: {
        BAD_REQUEST_BODY: {
          responseTemplates: { 'application/json': template },
          responseParameters,
        },
      },
    })

  it('is escaped for JSON between quotes in a gateway response', async () => {
    const { body } = await post(
      gatewayWith('{"why": "$context.error.validationErrorString"}'),
      '/a',
      '{}',
    )
    expect(JSON.parse(String(body))).toEqual({ why: `[${refused}]` })
  })

  it('is escaped for JSON where it stands bare, too', async () => {
    const { body } = await post(gatewayWith('$context.error.validationErrorString'), '/a', '{}')
    expect(body).toBe('[object has missing required properties ([\\"a\\\\\\"b\\",\\"name\\"])]')
  })

  it('is escaped for JSON in a header', async () => {
    const gateway = gatewayWith('', {
      'gatewayresponse.header.why': 'context.error.validationErrorString',
    })
    expect(headerOf(await post(gateway, '/a', '[1]'), 'why')).toBeUndefined()
    expect(headerOf(await post(gateway, '/a', '{"name": 1}'), 'why')).toBe(
      '[object has missing required properties ([\\"a\\\\\\"b\\"])]',
    )
  })

  it('is logged as it is', async () => {
    const { log } = await post(gatewayWith('x'), '/a', '{}')
    expect(log().join('\n')).toContain(
      `Request body does not match model schema for content type application/json: [${refused}]`,
    )
  })

  it('is the same for no body, whatever the model asks for', async () => {
    const gateway = gatewayOf({
      ...apiOf({ 'POST /a': 'Empty' }, {}),
      gatewayResponses: {
        BAD_REQUEST_BODY: {
          responseTemplates: { 'application/json': '$context.error.validationErrorString' },
        },
      },
    })
    expect(await send(gateway, 'POST /a')).toMatchObject({
      status: 400,
      body: '[Unknown error parsing request body]',
    })
    expect((await post(gateway, '/a', '0')).status).toBe(200)
  })
})
