import { describe, expect, it } from 'vitest'
import { toLiteral } from '../../src/cli/to-literal.ts'

describe('toLiteral', () => {
  const evaluate = async (literal: string): Promise<unknown> => {
    const source = `export const value = ${literal}`
    const module = await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`
    )
    return module.value
  }

  it.each<[unknown]>([
    [null],
    ['half a pair \ud83d\nbeside a line break'],
    ['\u001b[31m\n\u009b2J'],
    [1.5],
    [true],
    [''],
    ['plain'],
    ["it's"],
    ['"both\' quotes"'],
    ['back\\slash'],
    ['one\ntwo'],
    ['`${x}`\n\\n $x ${ #{y}'],
    ['one\r\ntwo\n'],
    ['\u2028\u2029\n'],
    ['tab\tand\u0000nothing'],
    [[]],
    [{}],
    [[1, [2, ['three']]]],
    [{ a: { 'b-c': [{}], d: null, '': 1, '1': 2, "it's": 3 } }],
  ])('writes TypeScript that evaluates to the same data: %j', async (value) => {
    expect(await evaluate(toLiteral(value))).toEqual(value)
  })

  it('writes no control character but line breaks and tabs', () => {
    expect(toLiteral('\u001b[31m\n\u009b2J\t')).toBe("'\\u001b[31m\\n\\u009B2J\\t'")
  })

  it('writes __proto__ as an ordinary key', async () => {
    const value = Object.fromEntries([['__proto__', { a: 1 }]])
    expect(Object.entries((await evaluate(toLiteral(value))) ?? {})).toEqual([
      ['__proto__', { a: 1 }],
    ])
  })

  it('writes one member a line and texts of several lines as template literals', () => {
    expect(toLiteral({ name: 'pets', ids: [1], template: '{\n  #if($a)\n}' })).toBe(
      "{\n  name: 'pets',\n  ids: [\n    1,\n  ],\n  template: `{\n  #if($a)\n}`,\n}",
    )
  })
})
