import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  DefinitionError,
  fromCloudFormation,
  fromOpenApi,
  fromTerraform,
  type MockRestApiOptions,
  mockRestApi,
  type RestApiDefinition,
  type RestApiMock,
} from '../../src/index.ts'
import { mutate, mutations } from './mutate.ts'

const samples: readonly [file: string, read: (document: unknown) => RestApiDefinition][] = [
  ['samples/pet-store.json', (document) => JSON.parse(JSON.stringify(document))],
  ['samples/pet-store.openapi.json', fromOpenApi],
  ['../../demo/node/pet-store.openapi.json', fromOpenApi],
  ['samples/pet-store.cloudformation.json', fromCloudFormation],
  ['samples/pet-store.terraform.json', fromTerraform],
]
const baseUrl = 'https://api.example.com/prod'
const options: MockRestApiOptions = { baseUrl, onError: () => undefined }

describe.each(samples)('%s', (file, read) => {
  const document: unknown = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))

  it('answers every operation when unchanged', async () => {
    const api = mockRestApi(read(document), options)
    expect(api.operations.length).toBeGreaterThan(1)
    expect(await wrongAnswers(api)).toEqual([])
  })

  it.each(mutations)(
    'with any one field $name is refused, or answers every operation without an exception',
    async (mutation) => {
      const failures: string[] = []
      for (const { path, document: mutant } of mutate(document, mutation)) {
        const api = createApi(() => read(mutant))
        if (typeof api === 'string') failures.push(`${path}: ${api}`)
        else if (api) failures.push(...(await wrongAnswers(api)).map((why) => `${path}: ${why}`))
      }
      expect(failures).toEqual([])
    },
    60_000,
  )
})

/** Creates the API; undefined when its definition is refused, and the error as text when anything else is thrown. */
function createApi(read: () => RestApiDefinition): RestApiMock | string | undefined {
  try {
    return mockRestApi(read(), options)
  } catch (error) {
    return error instanceof DefinitionError && error.issues.length > 0 ? undefined : String(error)
  }
}

/** Sends a request to every operation; returns each answer that no gateway can give, and each error. */
async function wrongAnswers(api: RestApiMock): Promise<string[]> {
  const wrong: string[] = []
  for (const { key, httpMethod, resourcePath } of api.operations) {
    try {
      const response = await api.invoke(toRequest(httpMethod, resourcePath))
      await response.text()
      if (response.status < 200 || response.status > 599) wrong.push(`${key}: ${response.status}`)
    } catch (error) {
      wrong.push(`${key}: ${error}`)
    }
  }
  return wrong
}

function toRequest(httpMethod: string, resourcePath: string): Request {
  const method = httpMethod === 'ANY' ? 'PUT' : httpMethod
  return new Request(`${baseUrl}${resourcePath.replace(/\{[^}]*\}/g, '7')}?page=2`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: 'anna', 'x-api-key': 'secret' },
    body: /GET|HEAD/.test(method) ? null : '{"name": "Rex"}',
  })
}
