import { describe, expect, it } from 'vitest'
import { evaluateSource } from './evaluate-source.ts'

const variables = { env: 'dev', none: null, numbers: [1, 2] }

/** Evaluates an expression and prints it, as objects of the evaluation are no data. */
const print = (expression: string): unknown =>
  evaluateSource(`jsonencode(${expression})`, variables).value

// As `terraform console` of 1.11.4 prints them.
describe('values of several types', () => {
  it.each([
    ['tolist(["b", 1])', '["b","1"]'],
    ['tolist([null, 1])', '[null,1]'],
    ['tolist([{ a = 1 }, { a = "x" }])', '[{"a":"1"},{"a":"x"}]'],
    ['tolist([{ a = { x = 1 } }, { a = { y = "s" } }])', '[{"a":{"x":"1"}},{"a":{"y":"s"}}]'],
    ['tolist([[1], ["a", "b"]])', '[["1"],["a","b"]]'],
    ['tomap({ a = 1, b = "x" })', '{"a":"1","b":"x"}'],
    ['tomap({ a = [1], b = ["x"] })', '{"a":["1"],"b":["x"]}'],
    ['coalesce(1, "a")', '"1"'],
    ['coalesce(null, true, "a")', '"true"'],
    ['distinct([1, "1", 2])', '["1","2"]'],
    ['concat(tolist([1]), tolist(["a"]))', '["1","a"]'],
    ['concat([1], ["a"])', '[1,"a"]'],
    ['compact([1, "", null])', '["1"]'],
    ['chunklist([1, "a", 3], 2)', '[["1","a"],["3"]]'],
    ['matchkeys(["a"], [1], ["1"])', '["a"]'],
    ['merge(tomap({ a = 1 }), { b = "x" })', '{"a":1,"b":"x"}'],
  ])('become one type: %s', (expression, json) => {
    expect(print(expression)).toBe(json)
  })

  it.each([
    ['true ? 1 : "x"', '"1"'],
    ['env == "prod" ? "a" : 5', '"5"'],
    ['true ? 1 : upper(env)', '"1"'],
    ['true ? { a = 1 } : { b = "x" }', '{"a":"1"}'],
    ['true ? { a = 1, b = "x" } : {}', '{"a":"1","b":"x"}'],
    ['true ? { a = 1, b = [1] } : { a = "x", b = ["y"] }', '{"a":"1","b":["1"]}'],
    ['true ? { a = 1, b = [1] } : null', '{"a":1,"b":[1]}'],
    ['true ? [1, "x"] : []', '["1","x"]'],
    ['true ? [1, 2] : ["x"]', '["1","2"]'],
    ['true ? tolist([3, 1]) : ["x", 1]', '["3","1"]'],
    ['[for x in numbers : x > 1 ? x : "no"]', '["no","2"]'],
    ['none == null ? "none" : none.name', '"none"'],
  ])('become the type of both results of a condition: %s', (expression, json) => {
    expect(print(expression)).toBe(json)
  })

  it('does not evaluate the result of a condition that is not chosen', () => {
    const found = evaluateSource('true ? 1 : filesha256("nowhere")')
    expect(found).toEqual({ value: 1, unknowns: [], issues: [] })
  })
})

describe('a set', () => {
  it.each([
    ['toset([3, 20, 1, 3])', '[1,3,20]'],
    ['toset([10, 9.5, -1])', '[-1,9.5,10]'],
    ['toset([true, false])', '[false,true]'],
    ['toset([1, "1"])', '["1"]'],
    ['toset([null, "a"])', '["a",null]'],
    ['toset(["é", "z", "Z", "10", "9", "😀", "\\uffee"])', '["10","9","Z","z","é","￮","😀"]'],
    ['toset([{ p = "b" }, { p = "a" }, { p = "b" }])', '[{"p":"a"},{"p":"b"}]'],
    ['toset([{ n = 10 }, { n = 9 }])', '[{"n":10},{"n":9}]'],
    ['toset([["b"], ["a", "c"], ["a"]])', '[["a","c"],["a"],["b"]]'],
    ['toset([{ a = null }, { a = "z" }])', '[{"a":"z"},{"a":null}]'],
    ['setunion([1], ["a"])', '["1","a"]'],
    ['setintersection(["1", "2"], [2, 3])', '["2"]'],
    ['setsubtract([1, 2], ["1"])', '["2"]'],
    ['setproduct([1, "a"], ["x"])', '[["1","x"],["a","x"]]'],
    ['[for key, value in toset(["b", "a"]) : "${key}=${value}"]', '["a=a","b=b"]'],
    ['{ for key in toset(["b", "a", "b"]) : key => upper(key) }', '{"a":"A","b":"B"}'],
    ['toset(["a", "b"]) == toset(["b", "a"])', 'true'],
    ['toset(["a"]) == ["a"]', 'false'],
    ['reverse(toset([1, 2]))', '[2,1]'],
  ])('has each item once, in order: %s', (expression, json) => {
    expect(print(expression)).toBe(json)
  })

  it('has no indexes', () => {
    expect(evaluateSource('toset(["a"])[0]').issues).toMatchObject([
      { message: expect.stringContaining('Elements of a set are identified only by their value') },
    ])
  })

  it('of thousands of objects is made in time', () => {
    const rows = '[for row in setproduct(range(90), range(90)) : { n = row[0] * row[1] }]'
    const products = new Set(
      Array.from({ length: 8100 }, (_, at) => Math.floor(at / 90) * (at % 90)),
    )
    expect(evaluateSource(`length(toset(${rows}))`).value).toBe(products.size)
  })
})
