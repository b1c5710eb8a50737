import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'
import { loadDefinition } from '../../src/node.ts'
import { writeFiles } from './write-files.ts'

describe('an example in another file', () => {
  it('answers for a response, an example and a schema that are there', async () => {
    const directory = writeFiles({
      'pets.yaml': `
openapi: 3.0.1
paths:
  /response: {get: {responses: {'200': {$ref: 'responses/pets.yaml#/Pet'}}}}
  /example:
    get:
      responses:
        '200': {content: {application/json: {examples: {rex: {$ref: 'examples.json#/rex'}}}}}
  /schema:
    get:
      responses:
        '200': {content: {application/json: {schema: {$ref: 'schemas.yaml#/Pet'}}}}
  /none: {get: {responses: {'200': {$ref: 'none.yaml#/Pet'}}}}
`,
      'responses/pets.yaml': `
Pet: {content: {application/json: {examples: {rex: {$ref: '../examples.json#/rex'}}}}}
`,
      'examples.json': '{"rex": {"value": {"name": "Rex"}}}',
      'schemas.yaml': `
Pet: {type: object, properties: {name: {$ref: '#/Name'}, friend: {$ref: '#/Pet'}}}
Name: {type: string, example: Rex}
`,
    })
    const definition = await loadDefinition(join(directory, 'pets.yaml'))
    const api = mockRestApi(definition, { integrations: 'example' })
    const bodyOf = async (path: string) => (await api.test(`GET ${path}`)).body
    expect(await bodyOf('/response')).toBe('{"name":"Rex"}')
    expect(await bodyOf('/example')).toBe('{"name":"Rex"}')
    expect(JSON.parse(await bodyOf('/schema'))).toMatchObject({ name: 'Rex' })
    expect(await bodyOf('/none')).toBe('')
    expect((await api.test('GET /none')).status).toBe(200)
  })
})
