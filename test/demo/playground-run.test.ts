import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { examples } from '../../demo/playground/examples/examples.ts'
import type { DefinitionState, TemplateState } from '../../demo/playground/playground-state.ts'
import type { Mark } from '../../demo/playground/run/outcome.ts'
import { runPlayground } from '../../demo/playground/run/run-playground.ts'

const template: TemplateState = { kind: 'template', source: '', body: '', variables: '' }
const definition: DefinitionState = {
  kind: 'definition',
  source: '{}',
  httpMethod: 'GET',
  target: '/',
  headers: '',
  body: '',
}

function exampleState(title: string) {
  const example = examples.find((candidate) => candidate.title === title)
  if (!example) throw new Error(`No example '${title}'.`)
  return example.state
}

function exampleDefinition(title: string): DefinitionState {
  const state = exampleState(title)
  if (state.kind === 'template') throw new Error(`'${title}' is a template.`)
  return state
}

const markedText = (source: string, marks: readonly Mark[]) =>
  marks.map(({ from, to }) => source.slice(from, to))

describe('a template in the playground', () => {
  it.each([
    ['Choose a status', '"statusCode": 200'],
    ['List the orders of a body', `"title": "Ann's \\"best\\" tea"`],
    ['Carry the body to the response', '"text": "Buy milk"'],
    ['The request by $method', 'all tags: ["calm","old"]'],
    ['As Java does', 'map as text:      {a=b, c=[1]}'],
  ])('renders the example %s', async (title, text) => {
    const outcome = await runPlayground(exampleState(title))
    expect(outcome).toMatchObject({ kind: 'rendered', marks: [] })
    expect(outcome.kind === 'rendered' && outcome.text).toContain(text)
  })

  it('is marked at the place where Velocity refuses it', async () => {
    const state = exampleState('A broken template')
    const outcome = await runPlayground(state)
    expect(outcome.kind).toBe('refused')
    expect(markedText(state.source, outcome.marks)).toEqual([')'])
  })

  it.each(['[', '"text"', 'null', '{"params":'])(
    'is refused with the variables %s',
    async (variables) => {
      expect(await runPlayground({ ...template, source: 'x', variables })).toMatchObject({
        kind: 'refused',
        marks: [],
      })
    },
  )

  it('reads parameters named like members of JavaScript objects, and only given ones', async () => {
    const variables = '{"params": {"querystring": {"__proto__": "a", "constructor": "b"}}}'
    const source = "$input.params('__proto__')$input.params('constructor')$input.params('toString')"
    expect(await runPlayground({ ...template, source, variables })).toMatchObject({ text: 'ab' })
  })
})

describe('a definition in the playground', () => {
  it.each([
    ['A pet by its id (OpenAPI)', 200, '"id": "7"'],
    ['Post a note (OpenAPI)', 201, '"text": "Buy milk"'],
    ['Across origins (CloudFormation, YAML)', 201, '"id": "o-1"'],
    ['The weather, with an API key', 200, '{"city": "Oslo", "now": "21 °C"}'],
  ])('answers the example %s', async (title, status, text) => {
    const outcome = await runPlayground(exampleState(title))
    expect(outcome).toMatchObject({ kind: 'answered', result: { status }, marks: [] })
    expect(outcome.kind === 'answered' && outcome.result.body).toContain(text)
  })

  it('is read from CloudFormation with the default values of its parameters', async () => {
    const outcome = await runPlayground(exampleState('Across origins (CloudFormation, YAML)'))
    expect(outcome.kind === 'answered' && outcome.result.headers).toMatchObject({
      'Access-Control-Allow-Origin': 'https://app.example.com',
    })
  })

  it('is read from a Terraform plan', async () => {
    const plan = new URL('../formats/pet-store/pet-store.plan.json', import.meta.url)
    const state = { ...definition, source: readFileSync(plan, 'utf8'), target: '/pets?limit=2' }
    expect(await runPlayground(state)).toMatchObject({ kind: 'answered', result: { status: 200 } })
  })

  it('answers 403 to a request without its API key', async () => {
    const state = { ...exampleState('The weather, with an API key'), headers: '' }
    expect(await runPlayground(state)).toMatchObject({ result: { status: 403 } })
  })

  it('is marked at each of its errors and failures, inside templates too', async () => {
    const state = exampleState('A definition with mistakes')
    const outcome = await runPlayground(state)
    expect(outcome.kind).toBe('refused')
    const errors = outcome.marks.filter(({ severity }) => severity !== 'warning')
    expect(new Set(markedText(state.source, errors))).toEqual(
      new Set([')', '"4O4"', String.raw`"(5\\d{2}"`, String.raw`"{\"statusCode\": \"201\"}"`]),
    )
  })

  it('is read from YAML, and marked at its errors there', async () => {
    const source = `openapi: 3.0.1
paths:
  /pets:
    get:
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses: { default: { statusCode: 2OO } }`
    const outcome = await runPlayground({ ...definition, source })
    expect(outcome.kind).toBe('refused')
    expect(markedText(source, outcome.marks)).toContain('2OO')
    const corrected = { ...definition, source: source.replace('2OO', '200'), target: '/pets' }
    expect(await runPlayground(corrected)).toMatchObject({ kind: 'answered' })
  })

  it('tells what browsers make of its answer to a page of another origin', async () => {
    const state = exampleDefinition('Across origins (CloudFormation, YAML)')
    expect(await runPlayground(state)).toMatchObject({ cors: { blocked: false } })
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    onTestFinished(() => warn.mockRestore())
    const other = { ...state, origin: 'https://other.example' }
    expect(await runPlayground(other)).toMatchObject({
      cors: {
        blocked: true,
        message: expect.stringContaining('Access-Control-Allow-Origin'),
      },
    })
    expect(await runPlayground({ ...state, origin: '' })).not.toHaveProperty('cors')
  })

  it.each(['app.example.com', 'https://app.example.com/', 'x'])(
    'is not asked from %s, which is no origin',
    async (origin) => {
      const state = { ...exampleDefinition('A pet by its id (OpenAPI)'), origin }
      expect(await runPlayground(state)).toMatchObject({ kind: 'refused', marks: [] })
    },
  )

  it.each(['', '[', '[]', '1', '{"openapi": "3.0.1"'])(
    'is refused when its source is %j',
    async (source) => {
      const outcome = await runPlayground({ ...definition, source })
      expect(outcome.kind).toBe('refused')
      expect(outcome.marks).toHaveLength(1)
    },
  )

  it('is not sent a request whose headers the browser refuses', async () => {
    const state = { ...exampleState('A pet by its id (OpenAPI)'), headers: 'no header at all' }
    expect(await runPlayground(state)).toMatchObject({ kind: 'refused', marks: [] })
  })
})
