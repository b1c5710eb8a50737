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

describe('a place in JSON', () => {
  it.each([
    ['paths./pets.get.responses.2.0[0]', '"a"'],
    ['paths./pets.get.responses.2.0[1].x', '1'],
    ['paths./pets.json.__proto__', 'true'],
    ['paths./pets.get', '"get"'],
    ['paths./pets.get.nowhere.at.all', '"get"'],
    ['paths./pets.get.responses.2.0[7]', '"2.0"'],
    ['', '{'],
  ])('%s is found', (path, value) => {
    expect(valueAt(path)).toBe(value)
  })

  it('is where the text stops being JSON', () => {
    expect(findSyntaxError(text)).toBeUndefined()
    expect(findSyntaxError('{"a": 1,, "b": 2}')).toBe(8)
    expect(findSyntaxError('')).toBe(0)
  })

  it('counts the characters of a string without its escapes', () => {
    const string = String.raw`"a\n\u00e9\"z"`
    const range = { from: 0, to: string.length }
    const characters = [0, 1, 2, 3, 4].map((offset) => string[toRawOffset(string, range, offset)])
    expect(characters).toEqual(['a', '\\', '\\', '\\', 'z'])
    expect(toRawOffset(string, range, 99)).toBe(string.length - 1)
  })
})
