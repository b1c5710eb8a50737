import { describe, expect, it } from 'vitest'
import { createUrlMatcher, readBaseUrl } from '../../src/router/base-url.ts'

const matcher = (...baseUrls: string[]) => createUrlMatcher(baseUrls.map(readBaseUrl))

describe('an absolute base URL', () => {
  it('splits a URL below it into path, full path, query and domain name', () => {
    expect(
      matcher('https://api.example.com/prod')(
        'https://api.example.com/prod/pets/7%2F8?a=b%20c#top',
      ),
    ).toEqual({
      path: '/pets/7%2F8',
      fullPath: '/prod/pets/7%2F8',
      querystring: 'a=b%20c',
      domainName: 'api.example.com',
    })
  })

  it.each([
    ['another host', 'https://example.com/prod/pets'],
    ['another scheme', 'http://api.example.com/prod/pets'],
    ['another port', 'https://api.example.com:8443/prod/pets'],
    ['a longer first segment', 'https://api.example.com/production/pets'],
    ['the path above it', 'https://api.example.com/'],
    ['its path in the query', 'https://api.example.com/?/prod/pets'],
    ['a longer host', 'https://api.example.com.evil.test/prod/pets'],
  ])('does not match %s', (_difference, url) => {
    expect(matcher('https://api.example.com/prod')(url)).toBeUndefined()
  })

  it('ignores a trailing slash, a default port and capitals in the host', () => {
    const match = matcher('https://API.example.com:443/prod/')
    expect(match('https://api.example.com/prod/pets')?.path).toBe('/pets')
  })

  it('may have a port or an IPv6 address', () => {
    expect(matcher('http://localhost:3000')('http://localhost:3000/pets')?.domainName).toBe(
      'localhost',
    )
    expect(matcher('http://[::1]:3000/v1')('http://[::1]:3000/v1/pets')).toMatchObject({
      path: '/pets',
      domainName: '[::1]',
    })
  })

  it('matches its own path as the root resource', () => {
    const match = matcher('https://api.example.com/prod')
    expect(match('https://api.example.com/prod')?.path).toBe('/')
    expect(match('https://api.example.com/prod/')?.path).toBe('/')
    expect(match('https://api.example.com/prod?a=b')).toMatchObject({
      path: '/',
      querystring: 'a=b',
    })
  })

  it('ignores extra slashes before its path and keeps those after it', () => {
    const match = matcher('https://api.example.com/prod')
    expect(match('https://api.example.com//prod//pets/')).toMatchObject({
      path: '//pets/',
      fullPath: '/prod//pets/',
    })
  })
})

describe('a path as base URL', () => {
  it.each(['/api', 'api', '/api/'])('matches at any origin when it is %s', (baseUrl) => {
    const match = matcher(baseUrl)
    expect(match('https://one.example.com/api/pets')?.path).toBe('/pets')
    expect(match('http://localhost:5173/api/pets')?.path).toBe('/pets')
    expect(match('http://localhost:5173/pets')).toBeUndefined()
  })

  it('leaves user, password and port of a URL out of the domain name', () => {
    expect(matcher('/api')('https://anna:secret@pets.example.com:8443/api/pets')).toMatchObject({
      path: '/pets',
      domainName: 'pets.example.com',
    })
  })
})

describe('several base URLs', () => {
  it('match by the longest path that fits', () => {
    const match = matcher('/v1', '/v1/admin')
    expect(match('http://localhost/v1/admin/users')?.path).toBe('/users')
    expect(match('http://localhost/v1/users')?.path).toBe('/users')
  })
})

describe('readBaseUrl', () => {
  it.each([
    'ftp://example.com',
    '//example.com/prod',
    'mailto:anna@example.com',
    'https://',
    'localhost:3000',
  ])('rejects %s, which is neither an http(s) URL nor a path', (baseUrl) => {
    expect(() => readBaseUrl(baseUrl)).toThrow(
      `Expected a baseUrl such as 'https://api.example.com/prod' or '/api', got '${baseUrl}'.`,
    )
  })

  it.each([
    ['api.example.com/prod', "Write 'https://api.example.com/prod', or '/api.example.com/prod'"],
    ['localhost/prod', "Write 'https://localhost/prod'"],
    ['https://api.example.com/:stage', "without ':stage'"],
    ['/{stage}', "without '{stage}'"],
    ['/v1/*/pets', "without '*'"],
    ['https://*.example.com/prod', "without '*' in its host"],
    ['*.example.com/prod', "List the hosts, or write '*/prod' for any."],
  ])('rejects %s, which no request could match, and says what to write', (baseUrl, advice) => {
    expect(() => readBaseUrl(baseUrl)).toThrow(TypeError)
    expect(() => readBaseUrl(baseUrl)).toThrow(advice)
  })

  it.each([
    ['*', ''],
    ['*/api', '/api'],
    ['/api/*', '/api'],
    ['*/api/*', '/api'],
    ['*/*', ''],
    [' /api ', '/api'],
  ])('reads %s as any origin', (baseUrl, path) => {
    expect(readBaseUrl(baseUrl)).toEqual({ origin: undefined, path })
  })

  it('takes a percent sign that begins no escape', () => {
    expect(readBaseUrl('/100%')).toEqual({ origin: undefined, path: '/100%' })
  })

  it('ignores extra slashes before its path, as those of a request are ignored', () => {
    expect(readBaseUrl('https://example.com//prod').path).toBe('/prod')
  })

  it.each(['https://example.com/prod?x=1', '/prod#top', '/prod?'])(
    'rejects the query or fragment of %s',
    (baseUrl) => {
      expect(() => readBaseUrl(baseUrl)).toThrow(
        `Expected a baseUrl without query and fragment, got '${baseUrl}'.`,
      )
    },
  )
})
