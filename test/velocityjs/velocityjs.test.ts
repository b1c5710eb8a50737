import { describe, expect, it } from 'vitest'
import {
  MappingTemplateError,
  mockRestApi,
  type RestApiDefinition,
  renderMappingTemplate,
} from '../../src/index.ts'
import { velocityJs } from '../../src/velocityjs.ts'

const render = (template: string, variables: Parameters<typeof renderMappingTemplate>[1] = {}) =>
  renderMappingTemplate(template, { templateEngine: velocityJs, ...Object(variables) })

function failureOf(template: string, body = ''): MappingTemplateError {
  try {
    render(template, { body })
  } catch (error) {
    if (error instanceof MappingTemplateError) return error
    throw error
  }
  throw new Error(`${template} did not fail`)
}

const body = '{"pets": [{"name": "Rex", "age": 3}], "owner": null, "big": 12345678901}'

describe('velocityJs', () => {
  it('renders references, directives and $input', () => {
    const template = `#foreach($pet in $input.path('$.pets'))$pet.name is $pet.age#end $input.json('$.pets[0]')`
    expect(render(template, { body })).toBe('Rex is 3 {"name":"Rex","age":3}')
  })

  it('renders $input.body, $input.params and $stageVariables', () => {
    const template =
      '$input.body $input.params("id") $input.params().querystring.page $stageVariables.region'
    expect(
      render(template, {
        body: 'text',
        params: { path: { id: '7' }, querystring: { page: '2' } },
        stageVariables: { region: 'eu' },
      }),
    ).toBe('text 7 2 eu')
  })

  it.each([
    ['$util.escapeJavaScript("it\'s")', "it\\'s"],
    ['$util.urlEncode("a b")', 'a+b'],
    ['$util.urlDecode("a+b")', 'a b'],
    ['$util.base64Encode("Rex")', 'UmV4'],
    ['$util.base64Decode("UmV4")', 'Rex'],
    ['$util.parseJson(\'{"a": [1, 2]}\').a[1]', '2'],
  ])('renders %s', (template, text) => {
    expect(render(template)).toBe(text)
  })

  it('renders $method.request', () => {
    const template =
      '$method.request.path.id $method.request.multivaluequerystring.page $method.request.body'
    const params = { path: { id: '7' }, querystring: { page: ['1', '2'] } }
    expect(render(template, { body: 'text', params })).toBe('7 [1, 2] text')
  })

  it('renders missing and null values as nothing, as API Gateway does', () => {
    const template = '[$none][$input.path("$.none")][$input.path("$.owner")][$input.params("none")]'
    expect(render(template, { body })).toBe('[][][][]')
  })

  it('answers as velocityjs does where that differs from API Gateway', () => {
    expect(render('#set($half = 7 / 2)$half')).toBe('3.5')
    expect(renderMappingTemplate('#set($half = 7 / 2)$half')).toBe('3')
  })

  it.each(['$toString', '$constructor', '$__proto__', '$hasOwnProperty'])(
    'renders %s as an unknown reference',
    (name) => {
      expect(render(`[${name}]`)).toBe('[]')
    },
  )
})

describe('a template that fails under velocityJs', () => {
  it('is refused at the place that velocityjs names', () => {
    const { kind, offset, line, column, frame, reason } = failureOf('a\n  #if(')
    expect({ kind, offset, line, column }).toEqual({ kind: 'parse', offset: 5, line: 2, column: 4 })
    expect(frame).toContain('> 2 |   #if(')
    expect(reason).toBe("velocityjs: Expecting 'PARENTHESIS', got 'CONTENT'")
  })

  it('fails at the place of the call that throws', () => {
    const { kind, line, column, reason } = failureOf('a\n$input.json("$[")')
    expect({ kind, line, column }).toEqual({ kind: 'runtime', line: 2, column: 1 })
    expect(reason).not.toContain('L/N')
  })

  it('fails with the same cause as under the default engine', () => {
    const { cause } = failureOf('$input.json("$.a")', '{"a')
    expect(cause).toHaveProperty('name', 'MalformedBodyError')
    expect(cause).toHaveProperty('message', expect.not.stringContaining('L/N'))
  })

  it('fails at its start when velocityjs names no place', () => {
    expect(failureOf('\n#set($s = "a")$s.isEmpty()')).toMatchObject({ line: 1, column: 1 })
  })

  it('fails when a macro calls itself for ever', () => {
    expect(failureOf('#macro(a)#a()#end#a()').kind).toBe('runtime')
  })
})

describe('an API with velocityJs', () => {
  const definition = (requestTemplate: string, responseTemplate: string): RestApiDefinition => ({
    resources: {
      '/pets': {
        POST: {
          methodResponses: [{ statusCode: 200 }],
          integration: {
            type: 'MOCK',
            requestTemplates: { 'application/json': requestTemplate },
            integrationResponses: [
              { statusCode: 200, responseTemplates: { 'application/json': responseTemplate } },
            ],
          },
        },
      },
    },
  })
  const ask = async (
    definitionOrApi: RestApiDefinition,
    options: Parameters<typeof mockRestApi>[1] = {},
  ) => {
    const api = mockRestApi(definitionOrApi, {
      templateEngine: velocityJs,
      baseUrl: '/',
      onError: () => undefined,
      ...options,
    })
    return api.invoke(
      new Request('https://api.example.com/pets', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"name": "Rex", "tags": ["old"]}',
      }),
    )
  }

  it('carries overrides from the request template to the response template', async () => {
    const response = await ask(
      definition(
        '#set($context.requestOverride.path.name = $input.path(\'$.name\')){"statusCode": 200}',
        'Hello $context.requestOverride.path.name',
      ),
    )
    expect(await response.text()).toBe('Hello Rex')
  })

  it('sends the status and the headers that a template overrides', async () => {
    const response = await ask(
      definition(
        '#set($context.responseOverride.status = 202){"statusCode": 200}',
        '#set($context.responseOverride.header.kind = ["dog", "cat"])',
      ),
    )
    expect(response.status).toBe(202)
    expect(response.headers.get('kind')).toBe('dog, cat')
  })

  it('keeps the key that velocityjs adds to objects out of the overrides', async () => {
    const response = await ask(
      definition(
        '#set($text = $context.responseOverride.header.toString()){"statusCode": 200}',
        '$context.responseOverride.header.keySet()',
      ),
    )
    expect([...response.headers.keys()]).not.toContain('eval')
    expect(await response.text()).toBe('[]')
  })

  it('answers 500 for an override that contains itself', async () => {
    const circle = '#set($context.requestOverride.path.a = $context.requestOverride)'
    const failures: string[] = []
    const onError = ({ message }: { message: string }) => failures.push(message)
    const response = await ask(definition(`${circle}{"statusCode": 200}`, ''), { onError })
    expect(response.status).toBe(500)
    expect(failures).toEqual([expect.stringContaining('velocityjs: Converting circular structure')])
  })

  it('never changes the data of its options', async () => {
    const stageVariables = { region: 'eu' }
    const context = { authorizer: { claims: { name: 'anna' } } }
    const template =
      '#set($stageVariables.region = "us")#set($context.authorizer.claims.name = "bob")$context.authorizer.claims.toString() '
    await ask(definition(`${template}{"statusCode": 200}`, template), { stageVariables, context })
    expect(stageVariables).toEqual({ region: 'eu' })
    expect(context).toEqual({ authorizer: { claims: { name: 'anna' } } })
  })

  it('forgets the variables of earlier requests, after #stop too', async () => {
    const stopping = definition('{"statusCode": 200}', '$count#set($count = 1)a#stop b')
    const api = mockRestApi(stopping, { templateEngine: velocityJs, baseUrl: '/' })
    const text = async () => {
      const headers = { 'Content-Type': 'application/json' }
      const request = new Request('https://a.example.com/pets', { method: 'POST', headers })
      return (await api.invoke(request)).text()
    }
    expect([await text(), await text()]).toEqual(['a#stop b', 'a#stop b'])
  })

  it('has a failure at the place of a template that velocityjs refuses', () => {
    const { issues } = mockRestApi(definition('#if(', ''), {
      templateEngine: velocityJs,
      baseUrl: '/',
      onIssue: () => {},
    })
    expect(issues).toMatchObject([
      {
        severity: 'failure',
        code: 'invalid-template',
        path: expect.stringContaining('requestTemplates.application/json'),
        message: expect.stringContaining('velocityjs'),
      },
    ])
  })
})
