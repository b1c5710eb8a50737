import { describe, expect, it } from 'vitest'
import type { MockRestApiOptions } from '../../src/msw/mock-rest-api.ts'
import { mockCorsApi } from './cors-api.ts'

/** Mocks the API with a value of `cors` that the compiler would refuse. */
function mockWith(cors: unknown): unknown {
  const options: MockRestApiOptions = {}
  Reflect.set(options, 'cors', cors)
  return mockCorsApi(options.cors)
}

describe('the option cors', () => {
  it.each([
    'off',
    'warn',
    'enforce',
    {},
    { mode: 'warn' },
    { origin: 'http://localhost:5173' },
    { origin: 'null', credentials: 'include' },
    { mode: undefined, origin: undefined, credentials: undefined },
    undefined,
  ])('may be %j', (cors) => {
    expect(() => mockWith(cors)).not.toThrow()
  })

  it.each([
    'warm',
    true,
    null,
    1,
    ['warn'],
    { modus: 'warn' },
    { mode: 'on' },
    { origin: 'localhost:5173' },
    { origin: 'http://localhost:5173/' },
    { origin: 'HTTP://localhost' },
    { origin: '*' },
    { origin: 7 },
    { credentials: true },
    { credentials: 'all' },
  ])('is a TypeError when it is %j', (cors) => {
    expect(() => mockWith(cors)).toThrow(TypeError)
    expect(() => mockWith(cors)).toThrow(
      "'off', 'warn', 'enforce' or { mode, origin, credentials }",
    )
  })
})
