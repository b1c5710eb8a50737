import { describe, expect, it } from 'vitest'
import { findSyntaxError, findValue, toRawOffset } from '../../demo/playground/run/json-place.ts'

const text = `{
  "paths": {
    "/pets": { "get": { "responses": { "2.0": ["a", { "x": 1 }] } } },
    "/pets.json": { "__proto__": true }
  }
}`

const valueAt = (path: string) => {
  const { from, to } = findValue(text, path)
  return text.slice(from, to)
}

describe('places in a JSON text', () => {
  it.each([
    ['paths./pets.get.responses.2.0[0]', '"a"'],
    ['paths./pets.get.responses.2.0[1].x', '1'],
    ['paths./pets.json.__proto__', 'true'],
    ['paths./pets.get', '"get"'],
    ['paths./pets.get.nowhere.at.all', '"get"'],
    ['paths./pets.get.responses.2.0[7]', '"2.0"'],
    ['', '{'],
  ])('hold the value at the path %j, or the nearest one above it', (path, value) => {
    expect(valueAt(path)).toBe(value)
  })

  it('include that of the first syntax error', () => {
    expect(findSyntaxError(text)).toBeUndefined()
    expect(findSyntaxError('{"a": 1,, "b": 2}')).toBe(8)
    expect(findSyntaxError('')).toBe(0)
  })

  it('lead from a character of a string value to its escape in the text', () => {
    const string = String.raw`"a\n\u00e9\"z"`
    const range = { from: 0, to: string.length }
    const characters = [0, 1, 2, 3, 4].map((offset) => string[toRawOffset(string, range, offset)])
    expect(characters).toEqual(['a', '\\', '\\', '\\', 'z'])
    expect(toRawOffset(string, range, 99)).toBe(string.length - 1)
  })
})
