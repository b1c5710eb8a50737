import { afterEach, describe, expect, it } from 'vitest'
import { recordCoverage } from '../../src/coverage/record-coverage.ts'
import { coverageToolKey } from '../../src/gateway/coverage-probe.ts'
import { mockRestApi } from '../../src/index.ts'
import { loadDefinition } from '../../src/node/load-definition.ts'
import { writeFiles } from '../node/write-files.ts'

const yaml = `openapi: 3.0.1
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      responses: { 200: { description: Pets }, 404: { description: None } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: '{"statusCode": 200}'
        responses:
          default:
            statusCode: 200
            responseTemplates:
              application/json: |
                #if($input.params('page') == '1')
                one
                #elseif($input.params('page') == '2')
                two #if(true) more #end
                #end
          '404':
            statusCode: 404
            responseTemplates:
              text/plain: none
  /orders:
    get:
      responses: { 200: { description: Orders } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://example.com/
        requestTemplates: { application/json: never }
        responses: { default: { statusCode: 200 } }
`

afterEach(() => {
  Reflect.deleteProperty(globalThis, coverageToolKey)
})

async function mock(text: string = yaml) {
  const recording = recordCoverage()
  const directory = writeFiles({ 'api.yaml': text })
  const api = mockRestApi(await loadDefinition(`${directory}/api.yaml`))
  const read = () => {
    const [file] = Object.values(recording.toJSON())
    if (!file) throw new Error('Nothing was recorded.')
    const statements = Object.entries(file.statementMap).map(
      ([key, { start }]): [number, number] => [start.line, file.s[key] ?? 0],
    )
    const branches = Object.entries(file.branchMap).flatMap(([key, { type, loc, locations }]) =>
      locations.map(({ start }, index) => [type, loc.start.line, start.line, file.b[key]?.[index]]),
    )
    return { statements, branches }
  }
  return { api, recording, read }
}

describe('a recording', () => {
  it('has the templates and responses of what can answer, before anything ran', async () => {
    const { read } = await mock()
    expect(read()).toEqual({
      statements: [
        [10, 0],
        [12, 0],
        [16, 0],
        [21, 0],
        [24, 0],
      ],
      branches: [
        ['switch', 11, 12, 0],
        ['switch', 11, 21, 0],
        ['if', 16, 16, 0],
        ['if', 18, 18, 0],
        ['if', 19, 19, 0],
        ['if', 19, 19, 0],
        ['if', 20, 20, 0],
      ],
    })
  })

  it('counts each run of a template, a response and a branch', async () => {
    const { api, read } = await mock()
    await api.test('GET /pets?page=2')
    await api.test('GET /pets')
    expect(read().statements).toEqual([
      [10, 2],
      [12, 2],
      [16, 2],
      [21, 0],
      [24, 0],
    ])
    expect(read().branches.map((branch) => branch[3])).toEqual([2, 0, 0, 1, 1, 0, 1])
  })

  it('counts a response that an override reaches, though not its body', async () => {
    const { api, read } = await mock()
    await api.test('GET /pets', { statusCode: 404, body: 'mine' })
    expect(read().statements).toEqual([
      [10, 0],
      [12, 0],
      [16, 0],
      [21, 1],
      [24, 0],
    ])
  })

  it('does not count an answer of API Gateway itself', async () => {
    const { api, read } = await mock()
    await api.test('GET /pets', { gatewayResponse: 'THROTTLED' })
    expect(read().statements.every(([, hits]) => hits === 0)).toBe(true)
  })

  it('counts a template at its own place, though its text equals another', async () => {
    const { api, read } = await mock(
      yaml.replace('text/plain: none', `text/plain: '{"statusCode": 200}'`),
    )
    await api.test('GET /pets', { statusCode: 404 })
    expect(read().statements).toEqual([
      [10, 0],
      [12, 0],
      [16, 0],
      [21, 1],
      [24, 1],
    ])
  })

  it('begins anew after a reset', async () => {
    const { api, recording, read } = await mock()
    await api.test('GET /pets')
    recording.reset()
    expect(read().statements.every(([, hits]) => hits === 0)).toBe(true)
    expect(read().branches.every((branch) => branch[3] === 0)).toBe(true)
  })

  it('adds up two mocks of one definition', async () => {
    const recording = recordCoverage()
    const directory = writeFiles({ 'api.yaml': yaml })
    for (const page of [1, 2]) {
      const api = mockRestApi(await loadDefinition(`${directory}/api.yaml`))
      await api.test(`GET /pets?page=${page}`)
    }
    const [file] = Object.values(recording.toJSON())
    expect(Object.values(file?.s ?? {})).toEqual([2, 2, 2, 0, 0])
    expect(Object.values(file?.b ?? {}).flat()).toEqual([2, 0, 1, 1, 1, 0, 0])
  })

  it('is continued by a second call', () => {
    expect(recordCoverage()).toBe(recordCoverage())
  })

  it('leaves out a definition that is not from a file', () => {
    const recording = recordCoverage()
    mockRestApi({ resources: {} }, { onIssue: () => {} })
    expect(recording.toJSON()).toEqual({})
  })
})
