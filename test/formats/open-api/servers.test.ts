import { describe, expect, it } from 'vitest'
import { fromOpenApi } from '../../../src/index.ts'
import { openApi, operation } from './document.ts'

type Mode = 'ignore' | 'prepend' | 'split'

const read = (members: object, basePath?: Mode) => {
  const definition = fromOpenApi(openApi({ get: operation() }, members), basePath && { basePath })
  return { servers: definition.servers, paths: Object.keys(definition.resources) }
}

describe('servers', () => {
  it.each([
    ['none', {}, undefined],
    ['a URL', { servers: [{ url: 'https://a.example/v1/' }] }, ['https://a.example/v1']],
    [
      'several',
      { servers: [{ url: 'https://a.example' }, { url: '/v1' }] },
      ['https://a.example', '/v1'],
    ],
    ['the root', { servers: [{ url: '/' }] }, undefined],
    ['a relative URL', { servers: [{ url: './v1' }] }, ['/v1']],
    ['a URL without a scheme', { servers: [{ url: '//a.example/v1' }] }, ['https://a.example/v1']],
    [
      'variables',
      {
        servers: [
          {
            url: 'https://{stage}.example/{basePath}',
            variables: { stage: { default: 'test' }, basePath: { default: '/prod' } },
          },
        ],
      },
      ['https://test.example/prod'],
    ],
    ['a host', { host: 'a.example' }, ['https://a.example']],
    [
      'a host with schemes',
      { host: 'a.example', basePath: '/v1', schemes: ['http', 'https'] },
      ['http://a.example/v1', 'https://a.example/v1'],
    ],
    ['a base path', { basePath: '/v1' }, ['/v1']],
  ])('are read from %s', (_title, members, servers) => {
    expect(read(members).servers).toEqual(servers)
  })

  it.each([
    ['a variable without a value', { servers: [{ url: 'https://{host}/v1' }] }],
    ['another protocol', { servers: [{ url: 'wss://a.example' }] }],
    ['a host that is none', { host: 'a b' }],
  ])('are left out for %s, with a warning', (_title, members) => {
    const { servers, source } = fromOpenApi(openApi({ get: operation() }, members))
    expect(servers).toBeUndefined()
    expect(source?.issues).toMatchObject([{ severity: 'warning', code: 'unknown-server' }])
  })
})

describe('the base path', () => {
  const swagger = { host: 'a.example', basePath: '/store/v1' }

  it.each<[Mode | undefined, string[], string]>([
    [undefined, ['https://a.example/store/v1'], '/pets'],
    ['ignore', ['https://a.example/store/v1'], '/pets'],
    ['prepend', ['https://a.example'], '/store/v1/pets'],
    ['split', ['https://a.example/store'], '/v1/pets'],
  ])('in mode %s stays with the server or goes to the paths', (mode, servers, path) => {
    expect(read(swagger, mode)).toEqual({ servers, paths: [path] })
    expect(read({ servers: [{ url: 'https://a.example/store/v1' }] }, mode)).toEqual({
      servers,
      paths: [path],
    })
  })

  it('is the variable of that name before the path of the URL', () => {
    const servers = [{ url: 'https://a.example', variables: { basePath: { default: '/v2' } } }]
    expect(read({ servers }, 'prepend')).toEqual({
      servers: ['https://a.example'],
      paths: ['/v2/pets'],
    })
  })

  it('is that of the first server', () => {
    const servers = [{ url: 'https://a.example/v1' }, { url: 'https://b.example/v2' }]
    expect(read({ servers }, 'prepend')).toEqual({
      servers: ['https://a.example', 'https://b.example/v2'],
      paths: ['/v1/pets'],
    })
  })
})
