import { describe, expect, it } from 'vitest'
import { fromOpenApi } from '../../../src/index.ts'
import { openApi, operation } from './document.ts'

type Mode = 'ignore' | 'prepend' | 'split'

const read = (members: object, basePath?: Mode) => {
  const definition = fromOpenApi(openApi({ get: operation() }, members), basePath && { basePath })
  return { servers: definition.servers, paths: Object.keys(definition.resources) }
}

describe('the servers of an OpenAPI document', () => {
  it.each([
    ['a document without servers', {}, undefined],
    ['a URL', { servers: [{ url: 'https://a.example/v1/' }] }, ['https://a.example/v1']],
    [
      'several URLs',
      { servers: [{ url: 'https://a.example' }, { url: '/v1' }] },
      ['https://a.example', '/v1'],
    ],
    ['the path /', { servers: [{ url: '/' }] }, undefined],
    ['a relative URL', { servers: [{ url: './v1' }] }, ['/v1']],
    ['a URL without a scheme', { servers: [{ url: '//a.example/v1' }] }, ['https://a.example/v1']],
    [
      'a URL with variables',
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
    ['a URL with a variable without a default', { servers: [{ url: 'https://{host}/v1' }] }],
    ['a protocol other than HTTP', { servers: [{ url: 'wss://a.example' }] }],
    ['an invalid host', { host: 'a b' }],
  ])('leave out %s, with a warning', (_title, members) => {
    const { servers, source } = fromOpenApi(openApi({ get: operation() }, members))
    expect(servers).toBeUndefined()
    expect(source?.issues).toMatchObject([{ severity: 'warning', code: 'unknown-server' }])
  })
})

describe('the base path of an OpenAPI document', () => {
  it.each([
    ['PREPEND', "Unknown basePath 'PREPEND'. Did you mean prepend?"],
    ['append-it', "Unknown basePath 'append-it'. Available: ignore, prepend, split."],
  ])('is refused to be treated by %s', (basePath, message) => {
    const call = () => Reflect.apply(fromOpenApi, undefined, [openApi({}), { basePath }])
    expect(call).toThrow(new TypeError(message))
  })

  const swagger = { host: 'a.example', basePath: '/store/v1' }

  it.each<[Mode | undefined, string[], string]>([
    [undefined, ['https://a.example/store/v1'], '/pets'],
    ['ignore', ['https://a.example/store/v1'], '/pets'],
    ['prepend', ['https://a.example'], '/store/v1/pets'],
    ['split', ['https://a.example/store'], '/v1/pets'],
  ])('in mode %s gives the servers %j and the path %s', (mode, servers, path) => {
    expect(read(swagger, mode)).toEqual({ servers, paths: [path] })
    expect(read({ servers: [{ url: 'https://a.example/store/v1' }] }, mode)).toEqual({
      servers,
      paths: [path],
    })
  })

  it('is the server variable basePath rather than the path of the URL', () => {
    const servers = [{ url: 'https://a.example', variables: { basePath: { default: '/v2' } } }]
    expect(read({ servers }, 'prepend')).toEqual({
      servers: ['https://a.example'],
      paths: ['/v2/pets'],
    })
  })

  it('is taken from the first server', () => {
    const servers = [{ url: 'https://a.example/v1' }, { url: 'https://b.example/v2' }]
    expect(read({ servers }, 'prepend')).toEqual({
      servers: ['https://a.example', 'https://b.example/v2'],
      paths: ['/v1/pets'],
    })
  })
})
