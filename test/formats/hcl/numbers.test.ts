import { describe, expect, it } from 'vitest'
import { evaluateSource } from './evaluate-source.ts'

const third = '3'.repeat(153)

// As `terraform console` of 1.11.4 prints them.
describe('a number', () => {
  it.each([
    ['0.1 + 0.2', '0.3'],
    ['19.99 * 100', '1999'],
    ['floor(19.99 * 100)', '1999'],
    ['4.35 * 100', '435'],
    ['10 / 3', `3.${third}2`],
    ['1 / 3 + 1 / 3 + 1 / 3', '1'],
    ['1.1 * 3', `3.3${'0'.repeat(152)}2`],
    ['1 - 0.9', `0.1${'0'.repeat(153)}3`],
    ['12345678901234567890 + 1', '12345678901234567891'],
    ['123456789.123456789 * 1000000000', '123456789123456789'],
    ['1000000 * 1000000 * 1000000', '1000000000000000000'],
    ['7 % 2.5', '2'],
    ['-7 % 3', '-1'],
    ['7.5 % -2', '1.5'],
    ['1e-7', '0.0000001'],
    ['1e21', '1000000000000000000000'],
    ['1.10', '1.1'],
    ['-0', '-0'],
    ['floor(-1.5)', '-2'],
    ['ceil(1.2)', '2'],
    ['ceil(-0.5)', '0'],
    ['abs(-0.1)', '0.1'],
    ['max(0.1, "0.2", 12345678901234567890)', '12345678901234567890'],
    ['min(-1, 0.5)', '-1'],
    ['sum([0.1, "0.2"])', '0.3'],
    ['signum(-5)', '-1'],
    ['pow(2, 10)', '1024'],
    ['pow(2, 0.5)', '1.4142135623730951'],
    ['pow(10, -1) * 3', '0.3000000000000000166533453693773481063544750213623046875'],
    ['log(8, 2)', '3'],
    ['log(2, 10)', '0.30102999566398114'],
    ['parseint("ff", 16)', '255'],
    ['parseint("-FF", 16)', '-255'],
    ['parseint("aA", 62)', '656'],
    ['parseint("12345678901234567890123", 10)', '12345678901234567890123'],
    ['range(0, 0.7, 0.1)[3]', '0.3'],
    ['range(1, 0, -0.3)[1]', '0.7'],
    ['tonumber("5.")', '5'],
    ['tonumber(".5")', '0.5'],
    ['tonumber("+5")', '5'],
  ])('%s', (expression, text) => {
    for (const print of ['tostring', 'jsonencode']) {
      const found = evaluateSource(`${print}(${expression})`)
      expect(found).toEqual({ value: text, unknowns: [], issues: [] })
    }
  })

  it.each([
    '0.1 + 0.2 == 0.3',
    '1e3 == 1000',
    '6 > 5.9999999999999999999999',
    '9007199254740993 != 9007199254740992',
  ])('is compared with all its digits: %s', (expression) => {
    expect(evaluateSource(expression).value).toBe(true)
  })

  it.each([
    ['parseint("z", 16)', 'cannot parse "z" as a base 16 integer'],
    ['parseint("1", 63)', 'base must be a whole number between 2 and 62 inclusive'],
    ['tonumber(" 5")', 'cannot convert " 5" to number'],
    ['tonumber("0x10")', 'given string must be a decimal representation of a number'],
    ['sum([])', 'cannot sum an empty list'],
    ['range(1, 5, -1)', 'end must be less than start when step is negative'],
    ['range(0, 5, 0)', 'The range is too long'],
    ['0 / 0', "Can't divide by zero."],
  ])('is refused where Terraform refuses it: %s', (expression, reason) => {
    const { issues } = evaluateSource(expression)
    expect(issues).toMatchObject([{ code: 'invalid-expression' }])
    expect(issues[0]?.message).toContain(reason)
  })

  it.each(['1e99999', '1e999999999', `${'1e300 * '.repeat(40)}1`, `${'1e-300 * '.repeat(40)}1`])(
    'does not grow without end: %s',
    (expression) => {
      expect(evaluateSource(`tostring(${expression})`).issues).toMatchObject([
        { code: 'invalid-expression', message: expect.stringContaining('too large or too small') },
      ])
    },
  )
})
