import { setupApi, type TestApi } from 'msw-apigateway/vitest'
import { describe, expect, it } from 'vitest'
import { petApi } from './fixtures/pet-api.ts'

const mock: TestApi = setupApi(petApi)

describe('setupApi', () => {
  it.each([
    ['a misspelt option', { onUnhandledRequests: 'error' }, 'Did you mean onUnhandledRequest?'],
    ['the option of MSW 3', { onUnhandledFrame: 'error' }, "Unknown option 'onUnhandledFrame'"],
  ])('refuses %s', (_, options, message) => {
    expect(() => setupApi(petApi, Object(options))).toThrow(message)
  })

  it.each([[undefined], [{}], [{ pets: petApi.handlers }]])(
    'refuses %j, which is no API',
    (given) => {
      expect(() => setupApi(Object(given))).toThrow(
        new TypeError('setupApi: Expected an API of mockRestApi, or several by name.'),
      )
    },
  )
})

describe('a mock', () => {
  it('refuses an operation that the definition does not have, naming the nearest', async () => {
    const message = "Unknown operation 'GET /pet'. Did you mean GET /pets?"
    expect(() => mock.requests('GET /pet')).toThrow(message)
    await expect(mock.waitForRequest('GET /pet')).rejects.toThrow(message)
    expect(() => mock.override('GET /pet', {})).toThrow(message)
  })

  it('refuses what an override of the API refuses', () => {
    expect(() => mock.override('GET /pets', Object({ status: 404 }))).toThrow(
      "Unknown choice 'status'. Did you mean statusCode?",
    )
  })
})

describe('outside a test', () => {
  const failures: unknown[] = []
  for (const call of [() => mock.requests(), () => mock.override('GET /pets', { statusCode: 404 })])
    try {
      call()
    } catch (error) {
      failures.push(error)
    }

  it('a mock says where to call it', () => {
    expect(failures.map(String)).toEqual([
      'Error: requests: Call it inside a test, or a hook around one.',
      'Error: override: Call it inside a test or a hook: nothing is intercepted before the first one.',
    ])
  })
})
