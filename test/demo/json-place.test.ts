import { describe, expect, it } from 'vitest'
import { findValue } from '../../demo/playground/run/json-place.ts'

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
})
