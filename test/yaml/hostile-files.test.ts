import { describe, expect, it } from 'vitest'
import { YamlFile } from '../../src/yaml/yaml-file.ts'

/** Joins a text for each of the numbers from 0 up to, but not including, a count. */
const repeat = (count: number, line: (index: number) => string): string => {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

/** Reads a file and looks for a place in it; returns its first problem. */
const read = (text: string): string | undefined => {
  const file = new YamlFile(text)
  file.toValue()
  file.findOffset(['a', 0, 'b'], 3)
  return file.problems[0]?.message
}

// Work that grows with the square of these sizes, or faster, takes longer than a test may.
describe('a hostile YAML file is read in time', () => {
  it.each([
    [
      'aliases that double 1000 times',
      `a0: &a0 [b]\n${repeat(999, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`)}`,
    ],
    [
      'functions of aliases that double',
      `a0: &a0 b\n${repeat(99, (i) => `a${i + 1}: &a${i + 1} !Join ["", [*a${i}, *a${i}]]\n`)}`,
    ],
    [
      'merges that double',
      `a0: &a0 {b: c}\n${repeat(99, (i) => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}]}\n`)}a: [*a99]`,
    ],
    [
      'merges that double, in which a key is looked for',
      `a0: &a0 {c: d}\n${repeat(99, (i) => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}]}\n`)}a: [*a99]`,
    ],
    ['one map merged often', `a: &a {b: c}\nd: {<<: [${'*a, '.repeat(50_000)}]}`],
    ['maps that merge what they are in', `a: &a\n${repeat(20_000, (i) => `  b${i}: {<<: *a}\n`)}`],
    ['anchors and aliases', repeat(50_000, (i) => `a${i}: &a${i} b\nb${i}: *a${i}\n`)],
    [
      'flow collections that are indented too little',
      repeat(20_000, (i) => `a${i}: [\nb, # c\nd]\n`),
    ],
    ['quoted texts that are indented too little', repeat(20_000, (i) => `a${i}: "b\nc"\n`)],
    ['line breaks in an unquoted text', `a: b\n${'  c\n'.repeat(100_000)}`],
    ['line breaks in a block', `a: |\n${'  b\r\n\r\n'.repeat(100_000)}`],
    ['blanks', `a: [\n"b${' '.repeat(500_000)}c", d${' '.repeat(500_000)}e\n]`],
    ['escapes', `a: "${'\\n'.repeat(200_000)}"`],
    ['a line of pairs', `[${'a: b, '.repeat(50_000)}]`],
  ])('with %s', (_title, text) => {
    expect(read(text)).toBeUndefined()
  })

  it.each([
    ['blanks', `a:${' '.repeat(50_000)}!!str\n|\n b`, /^End of the stream/],
    ['a comment', `a: ${'# '.repeat(50_000)}\n!!str\n|\n b`, /multiline key/],
  ])(
    'with %s before the tag of a block at the column of its key, which is a problem',
    (_title, text, message) => {
      expect(read(text)).toMatch(message)
    },
  )

  it.each(['[', '{', '- ', '? ', '{a: ', '[\n', '{"a":\n'])(
    'with %j 100,000 times, which is a problem',
    (part) => {
      expect(read(part.repeat(100_000))).toBe('Collections are nested more than 1000 levels deep')
    },
  )

  it('with merges that make members without end, which is a problem', () => {
    const text = `a0: &a0 {}\n${repeat(5_000, (i) => `a${i + 1}: &a${i + 1} {<<: *a${i}, b${i}: c}\n`)}`
    expect(read(text)).toBe('Merge keys copy more than 1000000 members')
  })

  it('with more problems than anybody reads', () => {
    const file = new YamlFile('a: b\n'.repeat(50_000) + repeat(50_000, (i) => `b${i}: *c\n`))
    file.toValue()
    expect(file.problems.filter(({ isHarmless }) => isHarmless)).toHaveLength(100)
    expect(file.problems).toHaveLength(200)
  })
})

it('has a place for each text of a large file', () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `\n${index}`)
  const text = JSON.stringify(names.map((name) => ({ name })))
  const file = new YamlFile(text)
  const found = names.map((_, index) => {
    const offset = file.findOffset([index, 'name'], 1)
    return text.slice(offset, text.indexOf('"', offset))
  })
  expect(found).toEqual(names.map((name) => name.trim()))
})
