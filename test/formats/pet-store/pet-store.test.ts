import { describe, expect, it } from 'vitest'
import { mockRestApi, type RestApiDefinition } from '../../../src/index.ts'
import { createRestApi } from '../../../src/model/create-rest-api.ts'
import { DefinitionIssues } from '../../../src/model/definition-issues.ts'
import { loadDefinition } from '../../../src/node.ts'

/** One API, written as an OpenAPI document, as a CloudFormation template and as a Terraform plan. */
const load = (name: string) => loadDefinition(new URL(name, import.meta.url))
const openApi = await load('pet-store.openapi.yaml')
const cloudFormation = await load('pet-store.template.yaml')
const terraform = await load('pet-store.plan.json')

const json = { 'content-type': 'application/json' }
const keyed = { ...json, 'x-api-key': 'secret' }

const requests: readonly (readonly [title: string, path: string, init?: RequestInit])[] = [
  ['the landing page', '/'],
  ['the landing page as text', '/', { headers: { 'content-type': 'text/plain' } }],
  ['pets', '/pets?limit=2'],
  ['no pets', '/pets?limit=0'],
  ['pets of others', '/pets?limit=2&scope=internal'],
  ['pets without a limit', '/pets'],
  ['a preflight', '/pets', { method: 'OPTIONS' }],
  ['a new pet', '/pets', { method: 'POST', headers: keyed, body: '{"name": "Kit"}' }],
  ['a new pet without a key', '/pets', { method: 'POST', headers: json, body: '{"name": "Kit"}' }],
  ['a new pet without a name', '/pets', { method: 'POST', headers: keyed, body: '{}' }],
  ['a new pet that is no JSON', '/pets', { method: 'POST', headers: keyed, body: 'Kit' }],
  [
    'a new pet in XML',
    '/pets',
    {
      method: 'POST',
      headers: { 'content-type': 'text/xml', 'x-api-key': 'secret' },
      body: '<pet/>',
    },
  ],
  ['a pet', '/pets/7', { headers: { authorization: 'Bearer anna' } }],
  ['a pet without authorization', '/pets/7'],
  ['a pet that is missing', '/pets/9', { headers: { authorization: 'Bearer anna' } }],
  ['a pet to delete', '/pets/7', { method: 'DELETE' }],
  ['an encoded pet', '/pets/a%2Fb', { headers: { authorization: 'Bearer anna' } }],
  ['a file', '/files/cats/tom.png'],
  ['an unknown path', '/toys'],
  ['an unknown method', '/pets', { method: 'PUT' }],
]

const answer = async (definition: RestApiDefinition, path: string, init?: RequestInit) => {
  const api = mockRestApi(definition, {
    baseUrl: 'https://pets.example',
    authorizers: { keeper: () => ({ principalId: 'anna' }) },
    randomId: () => 'id',
    now: () => 0,
  })
  const response = await api.invoke(new Request(`https://pets.example${path}`, init))
  return {
    status: response.status,
    headers: [...response.headers],
    body: await response.text(),
  }
}

/** The model without what only says where it was written, maps and lists in one order. */
const toModel = (definition: RestApiDefinition) => {
  const issues = new DefinitionIssues()
  const { source, ...rest } = definition
  const model = createRestApi(rest, issues)
  expect(issues.list).toEqual([])
  return sorted(model)
}

const sorted = (value: unknown): unknown => {
  if (value instanceof Map) return sorted(Object.fromEntries(value))
  if (value instanceof Set) return sorted([...value])
  if (Array.isArray(value)) {
    const texts = value.map((item) => JSON.stringify(sorted(item)))
    return texts.sort()
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'path')
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]))
}

describe('one API in three formats', () => {
  it('is the same model', () => {
    expect(toModel(cloudFormation)).toEqual(toModel(openApi))
    expect(toModel(terraform)).toEqual(toModel(openApi))
  })

  it('has nothing to report', () => {
    for (const definition of [openApi, cloudFormation, terraform]) {
      expect(mockRestApi(definition).issues).toEqual([])
    }
  })

  it.each(requests)('answers %s alike', async (_title, path, init) => {
    const expected = await answer(openApi, path, init)
    expect(await answer(cloudFormation, path, init)).toEqual(expected)
    expect(await answer(terraform, path, init)).toEqual(expected)
  })

  it('answers with each of its responses', async () => {
    const statuses = await Promise.all(
      requests.map(async ([, path, init]) => (await answer(openApi, path, init)).status),
    )
    expect(new Set(statuses)).toEqual(new Set([200, 201, 204, 400, 401, 403, 404, 405, 415, 500]))
  })
})
