import { describe, expect, it } from 'vitest'
import { createRestApi } from '../../src/model/create-rest-api.ts'
import { DefinitionIssues } from '../../src/model/definition-issues.ts'
import { createResourceRouter } from '../../src/router/resource-router.ts'

/** Returns a router that describes where a request goes: `'GET /pets/{petId} petId=7'`, or undefined when nowhere. */
function routerOf(...operations: readonly string[]): (request: string) => string | undefined {
  const resources = new Map<string, Record<string, unknown>>()
  for (const operation of operations) {
    const [httpMethod = '', path = ''] = operation.split(' ')
    const methods = resources.get(path) ?? {}
    resources.set(path, { ...methods, [httpMethod]: { integration: { type: 'MOCK' } } })
  }
  const definition = { resources: Object.fromEntries(resources) }
  const router = createResourceRouter(createRestApi(definition, new DefinitionIssues()))
  return (request) => {
    const [httpMethod = '', path = ''] = request.split(' ')
    const match = router.find(httpMethod, path)
    const parameters = Array.from(
      match?.pathParameters ?? [],
      ([name, value]) => `${name}=${value}`,
    )
    return match && [match.method.httpMethod, match.method.resourcePath, ...parameters].join(' ')
  }
}

describe('the precedence of the router', () => {
  it.each([
    [
      'a literal to a variable',
      ['GET /pets/{id}', 'GET /pets/mine'],
      'GET /pets/mine',
      'GET /pets/mine',
    ],
    [
      'a variable to a greedy one',
      ['GET /{proxy+}', 'GET /pets/{id}'],
      'GET /pets/7',
      'GET /pets/{id} id=7',
    ],
    ['a method to ANY', ['ANY /pets', 'GET /pets'], 'GET /pets', 'GET /pets'],
    ['ANY for a method that is not defined', ['ANY /pets', 'GET /pets'], 'PUT /pets', 'ANY /pets'],
    [
      'ANY of a literal to a method of a greedy ancestor',
      ['OPTIONS /{proxy+}', 'ANY /test/any'],
      'OPTIONS /test/any',
      'ANY /test/any',
    ],
    [
      'the deepest greedy variable',
      ['GET /{all+}', 'GET /pets/{rest+}'],
      'GET /pets/a/b',
      'GET /pets/{rest+} rest=a/b',
    ],
  ])('prefers %s', (_rule, operations, request, expected) => {
    expect(routerOf(...operations)(request)).toBe(expected)
    expect(routerOf(...[...operations].reverse())(request)).toBe(expected)
  })

  it.each([
    [
      'a literal that lacks the method',
      ['POST /test', 'OPTIONS /{proxy+}'],
      'OPTIONS /test',
      'OPTIONS /{proxy+} proxy=test',
    ],
    [
      'a variable that lacks the method',
      ['GET /jobs/{type}', 'ANY /{proxy+}'],
      'POST /jobs/reboot',
      'ANY /{proxy+} proxy=jobs/reboot',
    ],
    [
      'a resource without methods',
      ['GET /jobs/{type}', 'ANY /{proxy+}'],
      'GET /jobs',
      'ANY /{proxy+} proxy=jobs',
    ],
    [
      'a literal that lacks the method, to a variable',
      ['POST /a', 'GET /{id}'],
      'GET /a',
      'GET /{id} id=a',
    ],
    [
      'a literal that leads nowhere, to a variable',
      ['GET /pets/mine/photos', 'GET /pets/{id}/toys'],
      'GET /pets/mine/toys',
      'GET /pets/{id}/toys id=mine',
    ],
    [
      'a greedy variable that lacks the method',
      ['GET /a/{deep+}', 'ANY /{proxy+}'],
      'POST /a/b',
      'ANY /{proxy+} proxy=a/b',
    ],
  ])('falls through %s', (_rule, operations, request, expected) => {
    expect(routerOf(...operations)(request)).toBe(expected)
  })
})

describe('the router', () => {
  const find = routerOf(
    'GET /',
    'ANY /{proxy+}',
    'GET /hardcoded',
    'GET /pets/{petId}/toys/{toyId}',
  )

  it.each([
    ['GET /', 'GET /'],
    ['GET //', 'GET /'],
    ['GET /hardcoded/', 'GET /hardcoded'],
    ['GET //hardcoded', 'GET /hardcoded'],
    ['GET /value/', 'ANY /{proxy+} proxy=value'],
    ['GET //value', 'ANY /{proxy+} proxy=value'],
    ['GET /value//double-slash', 'ANY /{proxy+} proxy=value//double-slash'],
    ['GET /pets/7/toys/ball', 'GET /pets/{petId}/toys/{toyId} petId=7 toyId=ball'],
    ['GET /pets//toys/ball', 'ANY /{proxy+} proxy=pets//toys/ball'],
    ['GET /pets/a%2Fb/toys/+', 'GET /pets/{petId}/toys/{toyId} petId=a%2Fb toyId=+'],
    ['GET /pets/%zz/toys/1', 'GET /pets/{petId}/toys/{toyId} petId=%zz toyId=1'],
    ['GET /Hardcoded', 'ANY /{proxy+} proxy=Hardcoded'],
    ['POST /', undefined],
  ])('takes %s to %s', (request, expected) => {
    expect(find(request)).toBe(expected)
  })

  it('serves HEAD by ANY, but not by GET', () => {
    expect(routerOf('GET /pets')('HEAD /pets')).toBeUndefined()
    expect(routerOf('ANY /pets')('HEAD /pets')).toBe('ANY /pets')
  })

  it('finds nothing for HTTP methods that API Gateway does not know', () => {
    expect(find('TRACE /pets')).toBeUndefined()
    expect(find('ANY /pets')).toBeUndefined()
  })
})

describe('the router with hostile names', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']

  it.each(names)('does not find %s as a resource or method of an API without it', (name) => {
    expect(routerOf('GET /pets')(`GET /${name}`)).toBeUndefined()
    expect(routerOf('GET /pets')(`${name} /pets`)).toBeUndefined()
  })

  it.each(names)('finds a resource and a variable called %s', (name) => {
    const find = routerOf(`GET /${name}`, `GET /${name}/{${name}}`)
    expect(find(`GET /${name}`)).toBe(`GET /${name}`)
    expect(find(`GET /${name}/1`)).toBe(`GET /${name}/{${name}} ${name}=1`)
  })

  it('matches a path of 100,000 characters', () => {
    const path = '/a'.repeat(50_000)
    expect(routerOf('GET /{proxy+}')(`GET ${path}`)).toBe(`GET /{proxy+} proxy=${path.slice(1)}`)
  })
})
