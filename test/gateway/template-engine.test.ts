import { describe, expect, it, vi } from 'vitest'
import type { GatewayResult } from '../../src/gateway/gateway.ts'
import { apiOf, gatewayOf, mock, send, thenable } from './invoke-gateway.ts'

/** An error of JavaScript that has no text. */
const unprintable: unknown = Object.create(null)

function fail(): never {
  throw unprintable
}

/** Sends a request to an API with a template engine, which may be such as the compiler would refuse. */
async function ask(templateEngine: object): Promise<GatewayResult> {
  return send(gatewayOf(apiOf(mock()), Object({ templateEngine })), 'GET /pets')
}

describe('a template engine of the user', () => {
  it.each<[title: string, rendered: unknown, type: string]>([
    ['a number', 200, 'number'],
    ['nothing', undefined, 'undefined'],
    ['a promise', Promise.resolve('{"statusCode": 200}'), 'object'],
  ])('that renders %s is answered with a 500 whose log says so', async (_title, rendered, type) => {
    const result = await ask({ compile: () => ({ render: () => rendered }) })
    expect(result.status).toBe(500)
    expect(result.log().join('\n')).toContain(
      `Expected the template engine to render text, got ${type}`,
    )
  })

  it.each<[title: string, engine: object]>([
    ['compiles', { compile: fail }],
    ['renders', { compile: () => ({ render: fail }) }],
  ])('may throw what has no text when it %s', async (_title, engine) => {
    const result = await ask(engine)
    expect(result.status).toBe(500)
    expect(result.log().join('\n')).toContain('an error that cannot be shown')
  })

  describe('that has to be loaded', () => {
    /** Returns an engine whose attempts to load end as `loads` say, and which renders only once it is loaded. */
    function engineThat(...loads: (() => PromiseLike<void>)[]) {
      let isLoaded = false
      const done = () => {
        isLoaded = true
      }
      return {
        name: 'lazy',
        load: () => (isLoaded ? undefined : loads.shift()?.().then(done)),
        compile: () => ({
          render: () => {
            if (!isLoaded) throw new Error('rendered before it was loaded')
            return '{"statusCode": 200}'
          },
        }),
      }
    }

    const succeed = () => Promise.resolve()

    it.each([
      ['a promise', succeed],
      ['the promise of a library', () => thenable(undefined)],
    ])('is waited for by its first request when it returns %s', async (_title, load) => {
      expect(await ask(engineThat(load))).toMatchObject({ status: 200 })
    })

    it.each([
      ['rejects', () => Promise.reject(new Error('fetch failed'))],
      [
        'throws',
        () => {
          throw new Error('fetch failed')
        },
      ],
    ])('answers 500 when loading %s, and loads again at the next request', async (_title, load) => {
      const gateway = gatewayOf(apiOf(mock()), { templateEngine: engineThat(load, succeed) })
      const failed = await send(gateway, 'GET /pets')
      expect(failed).toMatchObject({ status: 500, failure: { kind: 'engine-not-loaded' } })
      expect(failed.log().join('\n')).toContain(
        "The template engine 'lazy' could not be loaded: fetch failed",
      )
      expect(await send(gateway, 'GET /pets')).toMatchObject({ status: 200 })
    })

    it('is not loaded for a request that no method serves', async () => {
      const load = vi.fn(succeed)
      const gateway = gatewayOf(apiOf(mock()), { templateEngine: engineThat(load) })
      expect(await send(gateway, 'GET /dogs')).toMatchObject({ status: 403 })
      expect(load).not.toHaveBeenCalled()
    })
  })

  it('compiles equal templates once an API, and reports each place of a broken one', () => {
    const compiled: string[] = []
    const compile = (source: string): object => {
      compiled.push(source)
      return { unsetVariables: undefined, render: () => source }
    }
    const resources = { '/pets': { GET: mock(), PUT: mock() }, '/cats': { GET: mock() } }
    const templateEngine = Object({ compile })
    gatewayOf({ resources }, { templateEngine })
    expect(compiled).toEqual(['{"statusCode": 200}'])
    gatewayOf({ resources }, { templateEngine })
    expect(compiled).toHaveLength(2)
    const { issues } = gatewayOf({ resources }, { templateEngine: Object({ compile: fail }) })
    expect(issues.filter(({ code }) => code === 'invalid-template')).toHaveLength(3)
  })
})
