import { describe, expect, it } from 'vitest'
import { evaluateSource } from './evaluate-source.ts'

// As `terraform console` of 1.11.4 prints them.
describe('a text is formatted as Go does', () => {
  it.each([
    [
      'format("%s %d %05.2f %-5s| %5s| %x %t %%", "a", 5, 3.14159, "ab", "cd", 255, true)',
      'a 5 03.14 ab   |    cd| ff true %',
    ],
    ['format("%.1f|%.0f|%.2f", 0.25, 0.5, 2.675)', '0.2|0|2.67'],
    [
      'format("%.2f %.1f %.1f %.1f %.1f", 9.999, 0.001, 0.05, 99.95, -0.01)',
      '10.00 0.0 0.1 99.9 -0.0',
    ],
    [
      'format("%e|%E|%.2e|%8.3e|", 12345.678, 1.5, 0, 1234.5678)',
      '1.234568e+04|1.500000E+00|0.00e+00|1.235e+03|',
    ],
    [
      'format("%g %g %g %G %.3g", 0.00001234, 100000000, 1e21, 1e-10, 1234.5678)',
      '1.234e-05 1e+08 1e+21 1E-10 1.23e+03',
    ],
    ['format("%+d|% d|%+05d|%-5d|%05d", 3, 3, 3, 3, -3)', '+3| 3|+0003|3    |-0003'],
    ['format("%x|%X|%#x|%o|%b", -255, 255, 255, 8, -5)', '-ff|FF|0xff|10|-101'],
    ['format("%d", 12345678901234567890)', '12345678901234567890'],
    ['format("%d %s", "12", 1.5)', '12 1.5'],
    ['format("%.3s|%.0s|%5.1s|%05s", "abcd", "abc", "éa", "ab")', 'abc|abc|    é|000ab'],
    ['format("%[2]s %[1]s %s", "a", "b")', 'b a b'],
    ['format("%q|%q|%10q", "a<b>é\\n", 1, "a")', '"a\\u003cb\\u003eé\\n"|"1"|       "a"'],
    [
      'format("%v|%v|%#v|%v|%v", [1, "a", null], "a", "a<", { a = 1 }, toset(["b", "a"]))',
      '[1,"a",null]|a|"a\\u003c"|{"a":1}|["a","b"]',
    ],
    ['format("%5v|%-5v|%05v", 3, 3, 3)', '    3|3    |00003'],
    ['title("o\'neil mc-donald x_y a.b")', "O'Neil Mc-Donald X_y A.B"],
    ['upper("straße ﬁ äöü")', 'STRAßE ﬁ ÄÖÜ'],
    ['lower("İ ΑΣ")', 'i ας'.replace('ς', 'σ')],
    ['substr("👨‍👩‍👧éab", 0, 2)', '👨‍👩‍👧é'],
    ['strrev("👨‍👩‍👧éab")', 'baé👨‍👩‍👧'],
    ['replace("abc", "/(b)/", "$1x")', 'ac'],
    ['replace("abc", "/(b)/", "$${1}x")', 'abxc'],
    ['replace("2024-01", "/(\\\\d+)-(\\\\d+)/", "$${2}_$${1}")', '01_2024'],
    ['replace("abc", "/(?P<n>b)/", "<$${n}>")', 'a<b>c'],
    ['replace("abc", "/b/", "$0$$1$")', 'ab$1$c'],
    ['replace("abc", "/b/", "[$-]")', 'a[$-]c'],
    ['replace("aXbX", "X", "$1")', 'a$1b$1'],
    ['replace("abc", "", "-")', '-a-b-c-'],
    ['regex("[[:alpha:]_]+[^[:space:]]", "12ab_c d")', 'ab_c'],
    ['regex("\\\\pL+", "12é")', 'é'],
    ['regex("\\\\Qa.b\\\\E", "aXb a.b")', 'a.b'],
    ['regex("a\\\\z|b", "ab")', 'b'],
  ])('%s', (expression, value) => {
    expect(evaluateSource(expression)).toEqual({ value, unknowns: [], issues: [] })
  })

  it.each([
    ['format("%d", 1.5)', 'unsupported value for "%d" at 0: an integer is required.'],
    [
      'format("%[3]d", "a", 2)',
      'not enough arguments for "%[3]d" at 0: need index 3 but have 2 total.',
    ],
    ['format("%s", "a", "b")', 'too many arguments; only 1 used by format string.'],
    ['format("%c", 65)', 'unsupported format verb \'c\' in "%c" at offset 0.'],
    ['format("%s", ["a"])', 'unsupported value for "%s" at 0: string required.'],
    ['regex("(?P<a>x)(y)", "xy")', 'cannot mix both named and unnamed capture groups.'],
    ['regex("x", "")', 'pattern did not match any part of the given string.'],
  ])('fails in the words of Terraform: %s', (expression, reason) => {
    expect(evaluateSource(expression).issues).toMatchObject([
      { code: 'invalid-expression', message: expect.stringContaining(reason) },
    ])
  })

  it('is unknown where a pattern or a verb is not one that is run', () => {
    expect(evaluateSource('regex("(?U)a+", "aaa")').unknowns).toHaveLength(1)
    expect(evaluateSource('format("%*d", 5, 3)').unknowns).toHaveLength(1)
  })
})

describe('a function of texts and lists', () => {
  it.each<[string, unknown]>([
    ['regex("(?P<user>\\\\w+)@(?P<host>\\\\w+)", "bob@example")', { user: 'bob', host: 'example' }],
    ['regex("(?P<a>x)(?P<b>z)?", "xy").b == null', true],
    [
      'regexall("(?P<a>.)(?P<b>.)", "abcd")',
      [
        { a: 'a', b: 'b' },
        { a: 'c', b: 'd' },
      ],
    ],
    ['transpose({ a = ["1", "2"], b = ["2"] })', { 1: ['a'], 2: ['a', 'b'] }],
    ['chunklist(["a", "b", "c"], 2)', [['a', 'b'], ['c']]],
    ['length("👨‍👩‍👧é")', 2],
    ['length("e\\u0301")', 1],
    [
      'csvdecode("a,b\\n1,2\\n3,\\"x,y\\"\\n")',
      [
        { a: '1', b: '2' },
        { a: '3', b: 'x,y' },
      ],
    ],
    [
      'csvdecode("a,b\\r\\n\\"q\\"\\"q\\",\\" m\\nn \\"\\r\\n\\r\\n x ,y")',
      [
        { a: 'q"q', b: ' m\nn ' },
        { a: ' x ', b: 'y' },
      ],
    ],
    ['csvdecode("a,b\\n")', []],
    ['csvdecode("a,b\\n1,")', [{ a: '1', b: '' }]],
    ['fileset("paths", "**/*.{yaml,yml}")', ['a.yml', 'b/c.yaml']],
    ['fileset("paths", "*.y*ml")', ['a.yml']],
    ['fileset("paths", "?.[xy]ml")', ['a.yml']],
    ['formatlist("%s-%s", toset(["b", "a"]), 1)', ['a-1', 'b-1']],
    ['formatlist("x")', ['x']],
  ])('%s', (expression, value) => {
    const files = { 'b/c.yaml': '', 'a.yml': '', 'a.json': '' }
    expect(evaluateSource(expression, {}, files)).toEqual({ value, unknowns: [], issues: [] })
  })

  it.each([
    ['csvdecode("")', 'missing header line'],
    ['csvdecode("a,a\\n1,2")', 'duplicate column name "a"'],
    ['csvdecode("a,b\\n1")', 'CSV parse error on line 2: wrong number of fields'],
    ['csvdecode("a\\n1\\"2")', 'CSV parse error on line 2: bare " in non-quoted-field'],
    [
      'csvdecode("a\\n\\"12")',
      'CSV parse error on line 2: extraneous or missing " in quoted-field',
    ],
    ['chunklist([1], -1)', 'the size argument must be positive'],
  ])('fails in the words of Terraform: %s', (expression, reason) => {
    expect(evaluateSource(expression).issues).toMatchObject([
      { code: 'invalid-expression', message: expect.stringContaining(reason) },
    ])
  })

  it('takes hostile names for names', () => {
    const { value } = evaluateSource('csvdecode("__proto__,constructor\\n1,2\\n")')
    expect(JSON.stringify(value)).toBe('[{"__proto__":"1","constructor":"2"}]')
    expect(evaluateSource('regex("(?P<__proto__>x)", "x").__proto__').value).toBe('x')
    expect(evaluateSource('replace("x", "/x/", "$constructor|$__proto__")').value).toBe('|')
  })
})
