import { afterEach, describe, expect, it, vi } from 'vitest'
import { MappingTemplateError } from '../../../src/errors.ts'
import { createContext } from '../../../src/mapping/context.ts'
import { Input } from '../../../src/mapping/input.ts'
import { createVelocityEngine } from '../../../src/mapping/velocity/create-velocity-engine.ts'

const none = new Map()
const variables = {
  input: new Input('', { path: none, querystring: none, header: none }),
  context: createContext(() => ({ stage: 'prod' })),
  stageVariables: {},
}
const rendererPath = '../../../src/mapping/velocity/compile-renderer.ts'

describe('an engine of Velocity that is not loaded', () => {
  afterEach(() => vi.doUnmock(rendererPath))

  it('refuses a broken template', () => {
    expect(() => createVelocityEngine().compile('#if(')).toThrow(MappingTemplateError)
  })

  it('finds the variables that nothing sets', () => {
    const { unsetVariables } = createVelocityEngine().compile('$inputs')
    expect(unsetVariables).toMatchObject([{ name: 'inputs', nearest: 'input' }])
  })

  it('renders nothing until it is loaded', async () => {
    const engine = createVelocityEngine()
    const template = engine.compile('$context.stage')
    expect(() => template.render(variables)).toThrow('The template engine is not loaded')
    await engine.load()
    expect(template.render(variables)).toBe('prod')
  })

  it('loads once for all that wait, and has nothing to load afterwards', async () => {
    const engine = createVelocityEngine()
    const loading = engine.load()
    expect(engine.load()).toBe(loading)
    await loading
    expect(engine.load()).toBeUndefined()
  })

  it('loads again after a failure', async () => {
    const engine = createVelocityEngine()
    vi.doMock(rendererPath, () => {
      throw new Error('fetch failed')
    })
    await expect(engine.load()).rejects.toThrow()
    vi.doUnmock(rendererPath)
    await engine.load()
    expect(engine.compile('$context.stage').render(variables)).toBe('prod')
  })
})
