import { describe, expect, it } from 'vitest'
import { YamlFile } from '../../src/yaml/yaml-file.ts'

describe('the place of a value', () => {
  const text = `
a:
  b: text
  c:
    - x: 1
    - !If [Yes, y, !Sub "\${z}"]
    - ~
d: &d {e: f, k: [l]}
g:
  <<: *d
  h:
  i: &i !Sub |
    m
n: [*d, *i]
o:
  - <<: [{e: 1, p: 2}, *d]
    p: 3
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
    [['a', 'c', 2], '~'],
    [['g', 'e'], 'f, '],
    [['g', 'k'], 'k: [l]'],
    [['g', 'k', 0], 'l]'],
    [['g', 'h'], 'h:'],
    [['g', 'i', 'Fn::Sub'], 'm\n'],
    [['n', 0], '*d, '],
    [['n', 0, 'e'], 'f, '],
    [['n', 1, 'Fn::Sub'], 'm\n'],
    [['o', 0, 'e'], '1, '],
    [['o', 0, 'k', 0], 'l]'],
    [['o', 0, 'p'], '3\n'],
    [['g', 'nowhere', 'at', 'all'], 'g:'],
    [['nowhere'], 'a:'],
  ])('at %j is found', (path, expected) => {
    expect(at(...path).startsWith(expected)).toBe(true)
  })

  it.each<[string, string, (string | number)[], string]>([
    ['a key that is an alias', '&x a: {b: c}\n*x : [{d: e}]', ['a', 0, 'd'], 'e}]'],
    ['a key that is a block', '? |\n  a\n: {b: c}', ['a\n'], '  a\n: {b: c}'],
    [
      'a map that merges what it is in',
      'a: &x\n  b: c\n  d: {<<: *x}',
      ['a', 'd', 'b'],
      'd: {<<: *x}',
    ],
    [
      'a map that merges a list that it is in',
      'a: &x [{b: c}, {<<: *x}]',
      ['a', 1, 'b'],
      '{<<: *x}]',
    ],
    [
      'a map that merges what it is in by a list',
      'a: &x\n  b: &y [*x]\n  d: {<<: *y}',
      ['a', 'd', 'b'],
      'd: {<<: *y}',
    ],
    ['a map that merges a function', 'a: {<<: !Sub {b: c}}', ['a', 'b'], 'a: {<<: !Sub {b: c}}'],
  ])('in %s is found', (_title, source, path, rest) => {
    const file = new YamlFile(source)
    expect(source.slice(file.findOffset(path, 0))).toBe(rest)
  })

  it('of nothing that is written is the place of what it is in', () => {
    expect(new YamlFile('').findOffset([], 0)).toBe(0)
    expect(new YamlFile('# a\n').findOffset(['b'], 0)).toBe(0)
    expect(new YamlFile('a:\n  -\n  - b').findOffset(['a', 0], 0)).toBe(0)
  })
})
