import { describe, expect, it } from 'vitest'
import { YamlFile } from '../../src/node/yaml-file.ts'

const read = (text: string): unknown => new YamlFile(text).toValue()

describe('a YAML file', () => {
  it.each<[string, string, unknown]>([
    [
      'scalars',
      '[1, 1.5, true, null, ~, "1", 2020-01-01, 0x10]',
      [1, 1.5, true, null, null, '1', '2020-01-01', 16],
    ],
    ['keys that are numbers', '{404: a, 1.50: b, true: c}', { '404': 'a', '1.50': 'b', true: 'c' }],
    ['nothing', '', null],
    ['anchors', 'a: &x {b: 1}\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    [
      'merged maps',
      'a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}',
      { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } },
    ],
    [
      'merged lists of maps, the first of which wins',
      'a: &x {k: 1}\nb: &y {k: 2, l: 3}\nc: {<<: [*x, *y]}',
      { a: { k: 1 }, b: { k: 2, l: 3 }, c: { k: 1, l: 3 } },
    ],
    ['a quoted merge key', '{"<<": {a: 1}}', { '<<': { a: 1 } }],
    ['a map that merges itself', 'a: &x {b: 1, <<: *x}', { a: { b: 1 } }],
    ['a value inside itself', 'a: &x [*x, 1]', { a: [null, 1] }],
    ['tags of other tools', 'a: !reference [b]\nc: !custom d', { a: ['b'], c: 'd' }],
    ['JSON', '{"a":\t[1, "\\u00e9"]}', { a: [1, 'é'] }],
  ])('has %s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('has keys that objects inherit as its own', () => {
    const value = read('__proto__: {a: 1}\nconstructor: 2')
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 2],
    ])
  })

  it.each<[string, unknown]>([
    ['!Ref Api', { Ref: 'Api' }],
    ['!Condition Yes', { Condition: 'Yes' }],
    ['!GetAtt Api.RootResourceId', { 'Fn::GetAtt': 'Api.RootResourceId' }],
    ['!Sub "${A}"', { 'Fn::Sub': '${A}' }],
    ['!Join ["", [!Ref A, b]]', { 'Fn::Join': ['', [{ Ref: 'A' }, 'b']] }],
    ['!If\n  - Yes\n  - !Sub a\n  - b', { 'Fn::If': ['Yes', { 'Fn::Sub': 'a' }, 'b'] }],
    ['!Transform {Name: x}', { 'Fn::Transform': { Name: 'x' } }],
    ['!Split [",", !ImportValue x]', { 'Fn::Split': [',', { 'Fn::ImportValue': 'x' }] }],
  ])('has the short tag %s', (text, expected) => {
    expect(read(`a: ${text}`)).toEqual({ a: expected })
  })

  it.each<[string, string, { message: string; line: string }]>([
    ['a missing anchor', 'a: 1\nb: *x', { message: 'There is no anchor &x', line: '*x' }],
    [
      'a broken line',
      'a: b: c\nd: [',
      { message: 'Nested mappings are not allowed in compact mappings', line: 'b: c' },
    ],
  ])('says what is wrong: %s', (_title, text, { message, line }) => {
    const file = new YamlFile(text)
    file.toValue()
    expect(file.problems).toMatchObject([{ message, isHarmless: false }])
    expect(text.slice(file.problems[0]?.offset)).toMatch(line)
  })

  it('says which tag it does not know', () => {
    const file = new YamlFile('a: !Sup text\nb: !Sub text\nc: !!str 1')
    expect(file.toValue()).toEqual({ a: 'text', b: { 'Fn::Sub': 'text' }, c: '1' })
    expect(file.problems).toMatchObject([{ code: 'unknown-tag', isHarmless: true, offset: 8 }])
  })

  it('takes the last of two members with one key', () => {
    const file = new YamlFile('a: 1\na: 2')
    expect(file.toValue()).toEqual({ a: 2 })
    expect(file.problems).toMatchObject([{ isHarmless: true, offset: 5 }])
  })
})

describe('the place of a value', () => {
  const text = `
a:
  b: text
  c:
    - x: 1
    - !If [Yes, y, !Sub "\${z}"]
d: &d {e: f}
g:
  <<: *d
  h:
`
  const at = (...path: (string | number)[]) => text.slice(new YamlFile(text).findOffset(path, 0))

  it.each<[(string | number)[], string]>([
    [['a'], 'a:\n'],
    [['a', 'b'], 'text'],
    [['a', 'c'], 'c:\n'],
    [['a', 'c', 0], 'x: 1'],
    [['a', 'c', 0, 'x'], '1\n'],
    [['a', 'c', 1, 'Fn::If', 1], 'y, '],
    [['a', 'c', 1, 'Fn::If', 2, 'Fn::Sub'], '${z}"'],
    [['g', 'e'], 'f}'],
    [['g', 'h'], 'h:'],
    [['g', 'nowhere', 'at', 'all'], 'g:'],
    [['nowhere'], 'a:'],
  ])('at %j is found', (path, expected) => {
    expect(at(...path).startsWith(expected)).toBe(true)
  })
})
