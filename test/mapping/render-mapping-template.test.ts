import { describe, expect, it } from 'vitest'
import { renderMappingTemplate } from '../../src/mapping/render-mapping-template.ts'

/** Calls as JavaScript can: with anything. */
function renderAnything(source: unknown, variables?: unknown): unknown {
  return Reflect.apply(renderMappingTemplate, undefined, [source, variables])
}

describe('the body of renderMappingTemplate', () => {
  it.each<[body: unknown, text: string]>([
    ['{"a": 1}', '{"a": 1}'],
    [{ a: 1 }, '{"a":1}'],
    [[1, 2], '[1,2]'],
    [7, '7'],
    [null, 'null'],
    [false, 'false'],
    [undefined, '{}'],
    ['', '{}'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
  ])('is written as JSON unless it is text: %o', (body, text) => {
    expect(renderMappingTemplate('$input.body', { body })).toBe(text)
  })

  it('is read by a path when it is an object', () => {
    const body = { pet: { name: 'Rex' } }
    expect(renderMappingTemplate("$input.path('$.pet.name')", { body })).toBe('Rex')
  })
})

describe('an argument of renderMappingTemplate', () => {
  it.each<[params: object, message: string]>([
    [{ query: { a: '1' } }, "Unknown member of params 'query'. Did you mean querystring?"],
    [{ headers: {} }, "Unknown member of params 'headers'. Did you mean header?"],
    [{ body: {} }, "Unknown member of params 'body'. Available: path, querystring, header."],
  ])('is refused when its parameters are %o, which nothing reads', (params, message) => {
    expect(() => renderAnything('', { params })).toThrow(TypeError)
    expect(() => renderAnything('', { params })).toThrow(message)
  })

  it('may have members that nothing reads', () => {
    expect(renderAnything('$input.body', { body: '7', id: 'a case' })).toBe('7')
  })

  it.each<[source: unknown, type: string]>([
    [undefined, 'undefined'],
    [7, 'number'],
    [{ 'application/json': '' }, 'object'],
  ])('is refused as a template when it is %o', (source, type) => {
    expect(() => renderAnything(source)).toThrow(`Expected the text of a template, got ${type}.`)
  })
})
