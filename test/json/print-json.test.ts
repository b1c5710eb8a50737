import { describe, expect, it } from 'vitest'
import { renderMappingTemplate } from '../../src/mapping/render-mapping-template.ts'

describe('$input.json', () => {
  it('escapes the characters that json-smart escapes, but not the slash', () => {
    const body = String.raw`["\"\\/\b\f\n\r\t", "\u0001\u007f\u009f", "é😀", "\u2028\u20ac"]`
    expect(renderMappingTemplate("$input.json('$')", { body })).toBe(
      String.raw`["\"\\/\b\f\n\r\t","\u0001\u007F\u009F","é😀","\u2028\u20AC"]`,
    )
  })

  it('prints numbers as Java does', () => {
    const body = '[1.0, 1e3, 1e21, 1.10, 12345678901234567890, 1e999, NaN]'
    expect(renderMappingTemplate("$input.json('$')", { body })).toBe(
      '[1.0,1000.0,1.0E21,1.1,12345678901234567890,null,NaN]',
    )
  })

  it('prints values that the template put into the document', () => {
    const template = `#set($body = $input.path('$'))#set($body.url = "a/b")#set($body.list = [1, ["x"]])$input.json('$')`
    expect(renderMappingTemplate(template, { body: '{"id": 7}' })).toBe(
      '{"id":7,"url":"a/b","list":[1,["x"]]}',
    )
  })
})

describe('a value of the document', () => {
  it.each([
    ['an object like a map', '{"a": {"b": "x/y"}}', '{b=x/y}'],
    [
      'an array as JSON with escaped slashes',
      '{"a": ["x/y", {"b": null}]}',
      '["x\\/y",{"b":null}]',
    ],
    ['an array in an object as JSON', '{"a": {"b": [1, "c"]}}', '{b=[1,"c"]}'],
    ['an object in an array in an object', '{"a": [{"b": [1]}]}', '[{"b":[1]}]'],
    ['an empty array', '{"a": []}', '[]'],
    ['text as it is', '{"a": "\\"/"}', '"/'],
    ['null as nothing', '{"a": null}', ''],
  ])('prints %s', (_title, body, expected) => {
    expect(renderMappingTemplate("$input.path('$.a')", { body })).toBe(expected)
  })

  it('prints as JSON inside a list of the template, which prints as in Java', () => {
    const template = "#set($list = ['a', $input.path('$')])$list"
    expect(renderMappingTemplate(template, { body: '["b"]' })).toBe('[a, ["b"]]')
  })
})
