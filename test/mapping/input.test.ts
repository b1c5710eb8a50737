import { describe, expect, it } from 'vitest'
import { apacheVelocity } from '../../src/mapping/apache-velocity.ts'
import { createContext } from '../../src/mapping/context.ts'
import { Input } from '../../src/mapping/input.ts'
import { renderMappingTemplate } from '../../src/mapping/render-mapping-template.ts'

const params = {
  path: { id: 'p1', both: 'from path' },
  querystring: { page: '2', both: 'from querystring', 'a.b': 'dotted', '': 'empty' },
  header: { 'Content-Type': 'text/plain', Origin: 'here', both: 'from header' },
}

function render(template: string): string {
  return renderMappingTemplate(template, { params, body: '{"a": 1}' })
}

describe('$input.params', () => {
  it.each([
    ['id', 'p1'],
    ['page', '2'],
    ['Content-Type', 'text/plain'],
    ['both', 'from path'],
    ['a.b', 'dotted'],
    ['', 'empty'],
    ['missing', ''],
    ['__proto__', ''],
    ['constructor', ''],
    ['toString', ''],
  ])('finds %j in the path, then the query string, then the headers', (name, expected) => {
    expect(render(`$input.params('${name}')`)).toBe(expected)
  })

  it.each(['content-type', 'CONTENT-TYPE'])('finds the header %s ignoring case', (name) => {
    expect(render(`$input.params('${name}')`)).toBe('text/plain')
    expect(render(`$input.params().header['${name}']`)).toBe('text/plain')
    expect(render(`$input.params().header.containsKey('${name}')`)).toBe('true')
    expect(render(`[$input.params().querystring['PAGE']]`)).toBe('[]')
  })

  it('prefers the exact name of a header', () => {
    const header = { 'X-Id': 'first', 'x-id': 'second' }
    const template = "$input.params('x-id') $input.params('X-Id')"
    expect(renderMappingTemplate(template, { params: { header } })).toBe('second first')
  })

  it('lists all parameters of path, query string and headers', () => {
    expect(render('$input.params()')).toBe(
      '{path={id=p1, both=from path}, querystring={page=2, both=from querystring, a.b=dotted, =empty}, ' +
        'header={Content-Type=text/plain, Origin=here, both=from header}}',
    )
    expect(renderMappingTemplate('$input.params()')).toBe('{path={}, querystring={}, header={}}')
  })

  it('is a live map, which templates can change', () => {
    const template =
      "#set($input.params().header.Origin = 'there')$input.params('Origin') $input.params().header.Origin"
    expect(render(template)).toBe('there there')
  })
})

describe('$input.body', () => {
  it.each([
    ['the text as received', ' {"a" : 1} ', ' {"a" : 1} '],
    ['{} for an empty body', '', '{}'],
  ])('is %s', (_title, body, expected) => {
    expect(renderMappingTemplate('$input.body', { body })).toBe(expected)
    expect(renderMappingTemplate('$input.getBody()', { body })).toBe(expected)
  })

  it('is a text without members', () => {
    expect(render('[$input.body.a]')).toBe('[]')
  })
})

describe('$input.path', () => {
  it('reads the live document, which templates can change', () => {
    const template =
      "#set($input.path('$').b = 2)$input.path('$').put('c', 3)$input.path('$.b') $input.json('$')"
    expect(render(template)).toBe('2 {"a":1,"b":2,"c":3}')
  })

  it('starts from the body again in every render', () => {
    const template = "#set($input.path('$').b = 2)$input.json('$')"
    expect([render(template), render("$input.json('$')")]).toEqual(['{"a":1,"b":2}', '{"a":1}'])
  })

  it('reads paths that a loop puts together', () => {
    const body = JSON.stringify(Array.from({ length: 500 }, (_item, index) => index))
    const template =
      '#foreach($i in [0..499])#if($input.path("$[$i]") == $i).#end#end#foreach($i in [0..1])$input.path("$[$i]")#end'
    expect(renderMappingTemplate(template, { body })).toBe(`${'.'.repeat(500)}01`)
  })
})

describe('$input with a null argument', () => {
  it.each(['$input.path(null)', '$input.json(null)'])('fails in %s', (template) => {
    expect(() => renderMappingTemplate(template, { body: '{}' })).toThrow('null')
  })

  it('finds no parameter', () => {
    expect(renderMappingTemplate('[$input.params(null)]')).toBe('[]')
  })
})

describe('$input', () => {
  it.each([
    '$input',
    '$input.path',
    '$input.json',
    '$input.params',
    '$input.path()',
    "$input.path('$', 'b')",
    '$input.json(1)',
    '$input.header',
    '$input.constructor',
    '$input.read("$")',
    '$input.toText()',
    "$input.hasOwnProperty('body')",
  ])('prints nothing for an unknown member or wrong arguments: %s', (reference) => {
    expect(render(`[${reference}]`)).toBe('[]')
  })

  it('reads only the parts of a request that the template reads', () => {
    const asked: string[] = []
    const place = (name: string, values: Record<string, string>) => {
      asked.push(name)
      return new Map(Object.entries(values))
    }
    const input = new Input('{broken', {
      get path() {
        return place('path', { id: '7' })
      },
      get querystring() {
        return place('querystring', { page: '2' })
      },
      get header() {
        return place('header', {})
      },
    })
    const context = createContext(() => {
      throw new Error('asked for $context')
    })
    const variables = { input, context, stageVariables: {} }
    const template = apacheVelocity.compile("$input.body $input.params('id')")
    expect(template.render(variables)).toBe('{broken 7')
    expect(asked).toEqual(['path'])
    const maps = apacheVelocity.compile('$input.params().querystring.page')
    expect(maps.render(variables)).toBe('2')
    expect(asked).toEqual(['path', 'querystring'])
  })
})

describe('a list from JSON', () => {
  it('has json-smart’s toJSONString(), unlike a list made in the template', () => {
    const body = '{"a": [1, "b/c"]}'
    const template = `$input.path('$.a').toJSONString()#set($list = [1])$list.toJSONString()`
    expect(renderMappingTemplate(template, { body })).toBe('[1,"b\\/c"]')
  })
})
