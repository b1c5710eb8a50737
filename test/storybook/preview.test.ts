import { HttpResponse, http } from 'msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mockRestApi } from '../../src/index.ts'
import { addonApiGateway } from '../../src/storybook/addon-api-gateway.ts'
import { apiGatewayLoader } from '../../src/storybook/api-gateway-loader.ts'
import { choices } from '../../src/storybook/choices.ts'
import {
  initialGlobals,
  beforeEach as prepareStory,
} from '../../src/storybook/preview-annotations.ts'
import { createPreview } from './mount-story.ts'
import { orderApi, petApi } from './pet-api.ts'

type Api = typeof petApi

const pets = 'GET https://pets.example.com/pets'
const throttled = choices<Api>({ 'GET /pets': { gatewayResponse: 'THROTTLED' } })

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a story', () => {
  it('is answered by the definition, and by its own choices before', async () => {
    const preview = createPreview(petApi)
    expect((await preview.mount().ask(pets))?.status).toBe(200)
    const story = preview.mount({ parameters: { apiGateway: throttled } })
    expect((await story.ask(pets))?.status).toBe(429)
  })

  it('leaves nothing of its choices to the next one, also for an operation that no one serves', async () => {
    const integration = { type: 'AWS_PROXY', httpMethod: 'POST', uri: 'arn' } as const
    const api = mockRestApi(
      { resources: { '/pets': { GET: { integration } } } },
      { baseUrl: 'https://pets.example.com', unmatched: 'passthrough', onIssue: () => undefined },
    )
    const preview = createPreview(api)
    const first = preview.mount({ parameters: { apiGateway: throttled } })
    expect((await first.ask(pets))?.status).toBe(429)
    first.end()
    expect(await preview.mount().ask(pets)).toBeUndefined()
  })

  it('asks a handwritten handler before the definition, and a choice before it', async () => {
    const preview = createPreview(petApi)
    preview.server.use(http.get('https://pets.example.com/pets', () => HttpResponse.text('mine')))
    expect(await (await preview.mount().ask(pets))?.text()).toBe('mine')
    const story = preview.mount({ parameters: { apiGateway: throttled } })
    expect((await story.ask(pets))?.status).toBe(429)
  })

  it('asks the choice for an operation before that for all operations', async () => {
    const story = createPreview(petApi).mount({
      parameters: {
        apiGateway: choices<Api>({ '*': { networkError: true }, 'GET /pets': { statusCode: 404 } }),
      },
    })
    expect((await story.ask(pets))?.status).toBe(404)
    expect((await story.ask('POST https://pets.example.com/pets'))?.type).toBe('error')
  })

  it('chooses for several APIs by their names', async () => {
    const story = createPreview({ pets: petApi, orders: orderApi }).mount({
      parameters: { apiGateway: { orders: choices({ 'GET /orders': { networkError: true } }) } },
    })
    expect((await story.ask(pets))?.status).toBe(200)
    expect((await story.ask('GET https://orders.example.com/orders'))?.type).toBe('error')
  })

  it('reads its requests in the order of their answers, all or of one operation', async () => {
    const story = createPreview({ pets: petApi, orders: orderApi }).mount()
    await story.ask('GET https://orders.example.com/orders')
    await story.ask(pets)
    const keys = story.apiGateway.requests().map(({ operation }) => operation?.key)
    expect(keys).toEqual(['GET /orders', 'GET /pets'])
    const [asked] = story.apiGateway.requests('GET /pets')
    expect(await asked?.response?.json()).toEqual(['Rex'])
    expect(() => story.apiGateway.requests('GET /pet')).toThrow(
      "Unknown operation 'GET /pet'. Did you mean GET /pets?",
    )
  })

  it('keeps its requests when it is only rendered again, and forgets them when it is mounted anew', async () => {
    const preview = createPreview(petApi)
    const story = preview.mount()
    await story.ask(pets)
    const again = preview.mount({ abortSignal: story.abortSignal })
    await again.ask(pets)
    expect(again.apiGateway.requests()).toHaveLength(2)
    expect(preview.mount().apiGateway.requests()).toEqual([])
  })

  it('does not count the slow answer to a request of a story that was left', async () => {
    const preview = createPreview(petApi)
    const slow = preview.mount({
      parameters: { apiGateway: choices<Api>({ 'GET /pets': { delay: 50 } }) },
    })
    const answer = slow.ask(pets)
    await new Promise((resolve) => setTimeout(resolve, 10))
    const next = preview.mount({ id: 'pets--two' })
    expect((await answer)?.status).toBe(200)
    expect(next.apiGateway.requests()).toEqual([])
  })
})

describe('a link', () => {
  it.each([
    ['GET-pets_404', 404],
    ['GET-pets_defined', 200],
    ['GET-pets_', 429],
    ['GET-pets_TEAPOT', 429],
    ['GET-cats_404', 429],
    ['POST-pets_error', 429],
  ])('with %s makes a throttled story answer %i', async (apiGateway, status) => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const globals = { apiGateway }
    const story = createPreview(petApi).mount({ globals, parameters: { apiGateway: throttled } })
    expect((await story.ask(pets))?.status).toBe(status)
  })

  it('lays its delay over what the story chooses, also by a function', async () => {
    const globals = { apiGateway: 'GET-pets_-30ms' }
    for (const chosen of [{ statusCode: 404 }, () => ({ statusCode: 404 as const })] as const) {
      const parameters = { apiGateway: choices<Api>({ 'GET /pets': chosen }) }
      const story = createPreview(petApi).mount({ globals, parameters })
      expect((await story.ask(pets))?.status).toBe(404)
      expect(story.apiGateway.requests()[0]?.time).toBeGreaterThanOrEqual(29)
    }
  })

  it('that the definition no longer has warns, and leaves the story as it is', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const story = createPreview(petApi).mount({ globals: { apiGateway: 'GET-pets_418' } })
    expect((await story.ask(pets))?.status).toBe(200)
    expect(warn.mock.calls.join()).toContain('No response has the status 418. Available: 200, 404.')
  })
})

describe('the panel', () => {
  it('is told the operations of a story with its choices, and its requests, newest first', async () => {
    const preview = createPreview(petApi)
    const story = preview.mount({ parameters: { apiGateway: throttled } })
    await story.ask(pets)
    await story.ask('POST https://pets.example.com/pets?by=me')
    await vi.waitFor(() => expect(preview.states.at(-1)?.requests).toHaveLength(2))
    expect(preview.states.at(-1)).toMatchObject({
      storyId: 'pets--one',
      isSetUp: true,
      operations: [
        {
          id: 'GET-pets',
          key: 'GET /pets',
          apiName: '',
          responses: [
            [200, 'The pets'],
            [404, ''],
          ],
          storyChoice: 'THROTTLED',
        },
        { id: 'POST-pets', key: 'POST /pets', responses: [[201, '']], storyChoice: undefined },
      ],
      requests: [
        { number: 2, method: 'POST', target: '/pets?by=me', operationId: 'POST-pets', status: 201 },
        { number: 1, method: 'GET', target: '/pets', operationId: 'GET-pets', status: 429 },
      ],
    })
    expect(preview.states.at(-1)?.requests[0]?.log.join()).toContain('with status: 201')
  })
})

describe('a mistake', () => {
  it.each([
    [{ 'GET /cats': [{ statusCode: 404 }] }, "Unknown operation 'GET /cats'"],
    [{ 'GET /pets': [{ statusCode: 418 }] }, 'No response has the status 418'],
    [{ 'GET /pets': { statusCode: 404 } }, 'Write apiGateway: choices({ … }).'],
    [{ pets: {} }, "Unknown API or operation 'pets'"],
  ])('in the parameter %j is an error that says: %s', (apiGateway, message) => {
    const preview = createPreview(petApi)
    expect(() => preview.mount({ parameters: { apiGateway } })).toThrow(message)
  })

  it('in a story leaves no one listening', async () => {
    const preview = createPreview(petApi)
    const on = vi.spyOn(petApi.events, 'on')
    const apiGateway = { 'GET /pets': [{ statusCode: 418 }] }
    expect(() => preview.mount({ parameters: { apiGateway } })).toThrow()
    expect(on).not.toHaveBeenCalled()
  })

  it('among several APIs is an error that names one of them', () => {
    const preview = createPreview({ pets: petApi, orders: orderApi })
    expect(() => preview.mount({ parameters: { apiGateway: throttled } })).toThrow(
      "Several APIs are named. Say which one has 'GET /pets': { pets: choices(…) }.",
    )
    const misnamed = { apiGateway: { order: choices({ 'GET /orders': null }) } }
    expect(() => preview.mount({ parameters: misnamed })).toThrow('Did you mean orders?')
  })

  it('in the name of the parameter is warned of', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    createPreview(petApi).mount({ parameters: { apigateway: throttled, layout: 'centered' } })
    expect(warn.mock.calls).toEqual([
      ['[MSW] Warning: msw-apigateway: parameters.apigateway does nothing. Write apiGateway.'],
    ])
  })

  it('in the set-up is an error that says what to add', () => {
    const context = {
      id: 'pets--one',
      parameters: { apiGateway: throttled },
      globals: initialGlobals,
      loaded: {},
      abortSignal: new AbortController().signal,
      apiGateway: { requests: () => [] },
    }
    expect(() => prepareStory(context)).toThrow('Add apiGatewayLoader(api) to its loaders')
    const loaded = apiGatewayLoader(petApi)(context)
    expect(() => prepareStory({ ...context, loaded })).toThrow('Add mswLoader() to the loaders')
    expect(() => apiGatewayLoader(petApi)({ globals: {} })).toThrow(
      "add 'msw-apigateway/storybook' to `addons` of .storybook/main.ts",
    )
  })

  it('is none in a story without choices in a preview without an API', () => {
    const { states } = createPreview(petApi)
    const context = {
      id: 'pets--one',
      parameters: {},
      globals: initialGlobals,
      loaded: {},
      abortSignal: new AbortController().signal,
      apiGateway: { requests: () => [] },
    }
    expect(prepareStory(context)).toBeUndefined()
    expect(states).toEqual([{ storyId: 'pets--one', isSetUp: false, operations: [], requests: [] }])
  })
})

it('addonApiGateway brings the global, the loader and the hook that CSF next does not take from main.ts', () => {
  const addon = addonApiGateway(petApi)
  expect(addon.initialGlobals).toEqual({ apiGateway: '' })
  expect(addon.loaders).toHaveLength(1)
  expect(addon.beforeEach).toBe(prepareStory)
})
