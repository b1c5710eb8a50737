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

interface Call {
  readonly title: string
  readonly path: string
  readonly init?: RequestInit
}

const json = { 'content-type': 'application/json' }
const keyed = { ...json, 'x-api-key': 'secret' }
const anna = { headers: { authorization: 'Bearer anna' } }
const post = (headers: Record<string, string>, body: string): RequestInit => {
  return { method: 'POST', headers, body }
}

const calls: readonly Call[] = [
  { title: 'the landing page', path: '/' },
  { title: 'text to the landing page', path: '/', init: { headers: { 'content-type': 'a/b' } } },
  { title: 'pets', path: '/pets?limit=2' },
  { title: 'no pets', path: '/pets?limit=0' },
  { title: 'pets of others', path: '/pets?limit=2&scope=internal' },
  { title: 'pets without a limit', path: '/pets' },
  { title: 'a preflight', path: '/pets', init: { method: 'OPTIONS' } },
  { title: 'a new pet', path: '/pets', init: post(keyed, '{"name": "Kit"}') },
  { title: 'a new pet without a key', path: '/pets', init: post(json, '{"name": "Kit"}') },
  { title: 'a new pet without a name', path: '/pets', init: post(keyed, '{}') },
  { title: 'a new pet that is not JSON', path: '/pets', init: post(keyed, 'Kit') },
  {
    title: 'a new pet in XML',
    path: '/pets',
    init: post({ ...keyed, 'content-type': 'text/xml' }, '<pet/>'),
  },
  { title: 'a pet', path: '/pets/7', init: anna },
  { title: 'a pet without authorization', path: '/pets/7' },
  { title: 'a pet that is missing', path: '/pets/9', init: anna },
  { title: 'a pet to delete', path: '/pets/7', init: { method: 'DELETE' } },
  { title: 'an encoded pet', path: '/pets/a%2Fb', init: anna },
  { title: 'a file', path: '/files/cats/tom.png' },
  { title: 'an unknown path', path: '/toys' },
  { title: 'an unknown method', path: '/pets', init: { method: 'PUT' } },
]

const answer = async (definition: RestApiDefinition, { path, init }: Call) => {
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

/** Compiles a definition and sorts its maps and lists, without the places of its values, for comparison. */
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

describe('one API written in OpenAPI, CloudFormation and Terraform', () => {
  it('compiles to the same model', () => {
    expect(toModel(cloudFormation)).toEqual(toModel(openApi))
    expect(toModel(terraform)).toEqual(toModel(openApi))
  })

  it('has no issues', () => {
    for (const definition of [openApi, cloudFormation, terraform]) {
      expect(mockRestApi(definition).issues).toEqual([])
    }
  })

  it.each(calls)('gives the same answer to the request for $title', async (call) => {
    const expected = await answer(openApi, call)
    expect(await answer(cloudFormation, call)).toEqual(expected)
    expect(await answer(terraform, call)).toEqual(expected)
  })

  it('answers the requests of this test with ten statuses, from 200 to 500', async () => {
    const answers = await Promise.all(calls.map((call) => answer(openApi, call)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200, 201, 204, 400, 401, 403, 404, 405, 415, 500]),
    )
  })
})
