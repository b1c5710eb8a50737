import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromOpenApi, mockRestApi } from '../../../src/index.ts'
import { loadDefinition } from '../../../src/node.ts'
import { writeFiles } from '../../node/write-files.ts'
import { openApi, operation } from './document.ts'

const urlOf = (name: string): string =>
  `https://apigateway.amazonaws.com/restapis/api/models/${name}`

const swagger = (pathItem: object, members: object = {}): object => ({
  ...openApi(pathItem, members),
  openapi: undefined,
  swagger: '2.0',
})

const body = (schema: object): object => ({ in: 'body', name: 'pet', schema })

const definitions = {
  Pet: { type: 'object', required: ['name'], properties: { owner: { $ref: 'Owner' } } },
  Owner: { type: 'object' },
}

describe('a $ref of Swagger 2 without #', () => {
  it('names a definition in the schema of a body', () => {
    const document = swagger(
      { post: operation({ parameters: [body({ $ref: 'Pet' })] }) },
      { definitions },
    )
    const { resources, source } = fromOpenApi(document)
    expect(resources['/pets']?.POST?.requestModels).toEqual({ 'application/json': 'Pet' })
    expect(source?.issues).toEqual([])
  })

  it('names a definition inside another one, and in a list', () => {
    const document = swagger(
      { post: operation({ parameters: [body({ type: 'array', items: { $ref: 'Pet' } })] }) },
      { definitions },
    )
    const { models } = fromOpenApi(document)
    expect(models?.['Pet']?.schema).toMatchObject({
      properties: { owner: { $ref: urlOf('Owner') } },
    })
    expect(models?.['MODEL1']?.schema).toEqual({ type: 'array', items: { $ref: urlOf('Pet') } })
  })

  it('names a definition in the schema of a response', () => {
    const responses = { '200': { schema: { $ref: 'Pet' } } }
    const document = swagger({ get: operation({ responses }) }, { definitions })
    expect(fromOpenApi(document).resources['/pets']?.GET?.methodResponses).toEqual([
      { statusCode: '200', responseModels: { 'application/json': 'Pet' } },
    ])
  })

  it('validates bodies by the definition', async () => {
    const validated = { 'x-amazon-apigateway-request-validator': 'body' }
    const document = swagger(
      { post: operation({ parameters: [body({ $ref: 'Pet' })], ...validated }) },
      {
        definitions,
        'x-amazon-apigateway-request-validators': { body: { validateRequestBody: true } },
      },
    )
    const api = mockRestApi(fromOpenApi(document), { baseUrl: 'https://pets.example' })
    const post = async (text: string) => {
      const headers = { 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: text }
      const request = new Request('https://pets.example/pets', init)
      return (await api.invoke(request)).status
    }
    expect(await post('{"name": "Rex"}')).toBe(200)
    expect(await post('{}')).toBe(400)
  })

  it('names a file when no definition has the name', async () => {
    const document = swagger({ post: operation({ parameters: [body({ $ref: 'pet.json' })] }) })
    const directory = writeFiles({
      'api.json': JSON.stringify({ ...document, definitions }),
      'pet.json': '{"type": "string"}',
    })
    const { models } = await loadDefinition(join(directory, 'api.json'))
    expect(models?.['MODEL1']?.schema).toEqual({ type: 'string' })
  })

  it('is reported when nothing has the name', () => {
    const document = swagger(
      { post: operation({ parameters: [body({ $ref: 'Cat' })] }) },
      { definitions },
    )
    expect(fromOpenApi(document).source?.issues).toMatchObject([
      {
        code: 'unreadable-file',
        message: "Cannot read 'Cat': only loadDefinition reads other files.",
      },
      { code: 'unresolved-reference' },
    ])
  })

  it('names a file in OpenAPI 3', () => {
    const requestBody = { content: { 'application/json': { schema: { $ref: 'Pet' } } } }
    const document = openApi({ post: operation({ requestBody }) }, { definitions })
    const codes = fromOpenApi(document).source?.issues.map(({ code }) => code)
    expect(codes).toContain('unreadable-file')
  })
})
