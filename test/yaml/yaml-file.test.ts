import { describe, expect, it } from 'vitest'
import { YamlFile } from '../../src/yaml/yaml-file.ts'

const read = (text: string): unknown => new YamlFile(text).toValue()

/** Returns the problems of a text, each with the text from its place on. */
const findProblems = (text: string): unknown[] => {
  const file = new YamlFile(text)
  file.toValue()
  return file.problems.map(({ offset, ...problem }) => ({ ...problem, rest: text.slice(offset) }))
}

describe('a YAML file', () => {
  it.each<[string, string, unknown]>([
    [
      'scalars',
      '[1, 1.5, true, null, ~, "1", 2020-01-01, 0x10]',
      [1, 1.5, true, null, null, '1', '2020-01-01', 16],
    ],
    ['keys that are numbers', '{404: a, 1.50: b, true: c}', { '404': 'a', '1.50': 'b', true: 'c' }],
    ['keys that are aliases', '&x 1.50: a\n*x : b\n? *x\n: c', { '1.50': 'c' }],
    ['keys that are lists or maps', '{[a]: b}', { '{…}': 'b' }],
    ['nothing', '', null],
    ['a comment only', '# a', null],
    ['an empty document', '---\n', null],
    ['a byte order mark', '\ufeffa: b', { a: 'b' }],
    ['anchors', 'a: &x {b: 1}\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    ['an anchor that is set again', 'a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }],
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
    ['several merge keys, the last of which wins', '<<: {a: 1, b: 1}\n<<: {a: 2}', { a: 2, b: 1 }],
    ['a merge key that stands for no map', 'a: {<<: text, b: 1}', { a: { b: 1 } }],
    [
      'a merge key for a list that is used again',
      'a: &x [{b: 1}, {b: 2}]\nc: {<<: *x}\nd: *x',
      {
        a: [{ b: 1 }, { b: 2 }],
        c: { b: 1 },
        d: [{ b: 1 }, { b: 2 }],
      },
    ],
    ['a quoted merge key', '{"<<": {a: 1}}', { '<<': { a: 1 } }],
    ['a tagged merge key', '!!str <<: {a: 1}', { '<<': { a: 1 } }],
    ['a key that begins like a merge key', '<<<: {a: 1}', { '<<<': { a: 1 } }],
    ['a map that merges itself', 'a: &x {b: 1, <<: *x}', { a: { b: 1 } }],
    ['a value inside itself', 'a: &x [*x, 1]', { a: [null, 1] }],
    ['tags of other tools', 'a: !reference [b]\nc: !custom d', { a: ['b'], c: 'd' }],
    ['tags of YAML', '[!!int "0x10", !!str 1, ! 1, !<!Sub> a]', [16, '1', '1', { 'Fn::Sub': 'a' }]],
    ['JSON', '{"a":\t[1, "\\u00e9"]}', { a: [1, 'é'] }],
  ])('reads %s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('has merged members first, and then its own', () => {
    const value = read('a: &x {b: 1, c: 1}\nd: {e: 1, <<: *x, c: 2}')
    expect(JSON.stringify(value)).toBe('{"a":{"b":1,"c":1},"d":{"b":1,"c":2,"e":1}}')
  })

  it('has one object for an anchor and all its aliases', () => {
    const value = read('[&x {a: 1}, *x, {<<: *x}]')
    expect(value).toEqual([{ a: 1 }, { a: 1 }, { a: 1 }])
    expect(value).toSatisfy(([first, second, third]) => first === second && first !== third)
  })

  it('has keys that objects inherit as its own', () => {
    const value = read('a: &x\n  __proto__: {a: 1}\n  constructor: 2\nb: {<<: *x}')
    const members = [
      ['__proto__', { a: 1 }],
      ['constructor', 2],
    ]
    expect(Object.values(value as object).map((map) => Object.entries(map))).toEqual([
      members,
      members,
    ])
  })

  it.each<[string, unknown]>([
    ['!Ref Api', { Ref: 'Api' }],
    ['!Condition Yes', { Condition: 'Yes' }],
    ['!GetAtt Api.RootResourceId', { 'Fn::GetAtt': 'Api.RootResourceId' }],
    ['!Sub "${A}"', { 'Fn::Sub': '${A}' }],
    ['!Sub 1', { 'Fn::Sub': '1' }],
    ['!Join ["", [!Ref A, b]]', { 'Fn::Join': ['', [{ Ref: 'A' }, 'b']] }],
    ['!If\n  - Yes\n  - !Sub a\n  - b', { 'Fn::If': ['Yes', { 'Fn::Sub': 'a' }, 'b'] }],
    ['!Transform {Name: x}', { 'Fn::Transform': { Name: 'x' } }],
    ['!Split [",", !ImportValue x]', { 'Fn::Split': [',', { 'Fn::ImportValue': 'x' }] }],
  ])('reads the short tag %s', (text, expected) => {
    expect(read(`a: ${text}`)).toEqual({ a: expected })
  })

  // As SnakeYAML 2.5 and PyYAML 6.0 read it.
  it.each<[string, string, unknown]>([
    [
      'flow collections that close at the column of their key',
      'a: [\n]\nb: {\n}',
      { a: [], b: {} },
    ],
    [
      'flow collections that go on at the column of their key, with comments',
      'a:\n  b: {c: [d, # e]\n  f], "g":"h",\n# i\nj: k l\nm}\n  n: 1',
      { a: { b: { c: ['d', 'f'], g: 'h', j: 'k l m' }, n: 1 } },
    ],
    [
      'quoted texts that go on at the start of a line',
      'a:\n  - "b\nc"\n  - \'d\n\n e\'',
      {
        a: ['b c', 'd\ne'],
      },
    ],
    ['a block text without a last line break at the end of the file', 'a: |\n  b', { a: 'b' }],
    ['a block text before blanks at the end of the file', 'a: |+\n  b\n  ', { a: 'b\n' }],
    ['line breaks after an escaped one', '"a \\\n\n\n  b"', 'a \n\nb'],
  ])('reads %s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected)
    expect(findProblems(text)).toEqual([])
  })
})

describe('a plain scalar', () => {
  const scalars = '[yes, No, ON, off, y, n, True, yEs, "yes", !!str yes, 012, 089, 010.5]'

  it.each(['Resources', 'AWSTemplateFormatVersion', 'Transform'])(
    'means what it means in YAML 1.1 in a template with %s',
    (key) => {
      expect(read(`a: ${scalars}\n${key}: {}`)).toHaveProperty('a', [
        ...[true, false, true, false, 'y', 'n', true, 'yEs', 'yes', 'yes', 10, '089', 10.5],
      ])
    },
  )

  it.each(['openapi: 3.0.1\nResources: {}', 'b: {Resources: {}}', 'b: Resources'])(
    'means what it means in YAML 1.2 in a document with %s',
    (rest) => {
      expect(read(`a: ${scalars}\n${rest}`)).toHaveProperty('a', [
        ...['yes', 'No', 'ON', 'off', 'y', 'n', true, 'yEs', 'yes', 'yes', 12, 89, 10.5],
      ])
    },
  )

  it('names a condition of a template by its boolean, as key and as reference', () => {
    const text =
      'Conditions: {YES: !Condition No, !!str YES: 1}\nResources: {a: {Condition: YES, b: !Ref On}}'
    expect(read(text)).toEqual({
      Conditions: { true: { Condition: 'false' }, YES: 1 },
      Resources: { a: { Condition: true, b: { Ref: 'true' } } },
    })
  })
})

describe('a problem of a YAML file', () => {
  it.each<[string, string, string, string]>([
    ['an alias without an anchor', 'a: 1\nb: *x', 'No anchor &x before this alias', '*x'],
    ['an alias before its anchor', '[*x, &x 1]', 'No anchor &x before this alias', '*x, &x 1]'],
    [
      'a colon in a value',
      'a: b: c\nd: [',
      "Unexpected ':' in a value. A text that contains ': ' needs quotes",
      ': c\nd: [',
    ],
    ['a value that begins with @', 'a: @b', "A text that begins with '@' needs quotes", '@b'],
    [
      'a bracket that is not closed',
      'a: [',
      'Unexpected end of the stream within a flow collection',
      '',
    ],
    [
      'a bracket that is not closed before the next key',
      'a: [\nb]\nc: [\nd: e\n',
      'Quotes or brackets that begin above are not closed',
      'd: e\n',
    ],
    [
      'a quote that is not closed after one that is indented too little',
      'a: "b\nc"\nd: "e\nf: g',
      'Quotes or brackets that begin above are not closed',
      'f: g',
    ],
    [
      'a text after a comment in brackets',
      'a: [\nb # c\nd]',
      'Quotes or brackets that begin above are not closed',
      'd]',
    ],
    [
      'a key of several lines',
      'a: [\n]\n"b\nc": d',
      'Can not read a block mapping entry; a multiline key may not be an implicit key',
      ': d',
    ],
    [
      'a second document',
      '---\na: |\n ---\n--- # b\nc: d\n---\ne: f',
      'Expected a single document, but another one begins here',
      '--- # b\nc: d\n---\ne: f',
    ],
    [
      'a second document after one without a marker',
      'a: b\n---\nc: d',
      'Expected a single document, but another one begins here',
      '---\nc: d',
    ],
    [
      'a second document after a byte order mark',
      '\ufeff---\na: b\n---\nc: d',
      'Expected a single document, but another one begins here',
      '---\nc: d',
    ],
    [
      'a second document after the end of the first',
      'a: b\n...\nc: d',
      'Expected a single document, but another one begins here',
      '...\nc: d',
    ],
    [
      'values that are nested too deeply',
      `a: ${'['.repeat(100_000)}`,
      'Collections are nested more than 1000 levels deep',
      '['.repeat(99_001),
    ],
    [
      'a comment of JavaScript before a key',
      '{\n  // b\n  "c": {"/*": 1}\n}',
      "Unexpected '//' or '/*'. Remove the comment: JSON has none, and YAML's begin with #",
      '// b\n  "c": {"/*": 1}\n}',
    ],
  ])('is an error for %s', (_title, text, message, rest) => {
    const problem = { code: 'invalid-syntax', message, isHarmless: false, rest }
    expect(findProblems(text)).toEqual([problem])
  })

  it.each([
    ['a marker at its beginning', '\ufeff--- # a\nb: c'],
    ['a marker at its end', 'b: c\n...\n# a\n'],
  ])('is not a single document with %s', (_title, text) => {
    expect(findProblems(text)).toEqual([])
    expect(read(text)).toEqual({ b: 'c' })
  })

  it('is a warning for a tag that is unknown', () => {
    const text = 'a: !Sup text\nb: !Sub text\nc: !!str 1\n! d: ! e\n!y f: !x # g\n  |\n  h'
    const problem = { code: 'unknown-tag', isHarmless: true }
    expect(read(text)).toEqual({ a: 'text', b: { 'Fn::Sub': 'text' }, c: '1', d: 'e', f: 'h' })
    expect(findProblems(text)).toEqual([
      { ...problem, message: 'Unknown tag !Sup. It has no effect', rest: text.slice(8) },
      { ...problem, message: 'Unknown tag !y. It has no effect', rest: 'f: !x # g\n  |\n  h' },
      { ...problem, message: 'Unknown tag !x. It has no effect', rest: '|\n  h' },
    ])
  })

  it('is a warning for a repeated key, of which the last counts', () => {
    const text = 'a: 1\n"a": 2\nb: &x {c: 1}\nd: {<<: *x, c: 2}'
    expect(read(text)).toEqual({ a: 2, b: { c: 1 }, d: { c: 2 } })
    expect(findProblems(text)).toMatchObject([
      { code: 'duplicate-key', isHarmless: true, rest: text.slice(5) },
    ])
  })

  it('leaves an empty object of a text that cannot be read', () => {
    expect(read('a: [')).toEqual({})
    expect(new YamlFile('a: [').findOffset(['a'], 0)).toBe(0)
  })
})
