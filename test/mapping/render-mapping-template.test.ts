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

describe('the template of renderMappingTemplate', () => {
  it.each<[source: unknown, type: string]>([
    [undefined, 'undefined'],
    [7, 'number'],
    [{ 'application/json': '' }, 'object'],
  ])('is refused when it is %o', (source, type) => {
    expect(() => renderAnything(source)).toThrow(`Expected the text of a template, got ${type}.`)
  })
})
