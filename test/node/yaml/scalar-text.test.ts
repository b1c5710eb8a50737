import { describe, expect, it } from 'vitest'
import { toSourceOffset } from '../../src/node/source-offset.ts'
import { YamlFile } from '../../src/node/yaml-file.ts'

/** What stands in the source where a mark stands in the text that YAML makes of it. */
const findMark = (source: string, mark = '#'): string => {
  const file = new YamlFile(`key: ${source}`)
  const { key } = file.toValue() as { key: string }
  return `key: ${source}`.slice(file.findOffset(['key'], key.indexOf(mark))).slice(0, 6)
}

describe('a character of a text stands in the source', () => {
  it.each([
    ['a plain scalar', 'one two#three'],
    ['a plain scalar of several lines', 'one\n   two\n\n   and#three\n'],
    ['a quoted scalar', "'it''s\n  so ''x'' #three'"],
    ['a double-quoted scalar', '"a\\tb\\u00e9\\"\\\\ \\U0001F600 \\x41 #three"'],
    ['a double-quoted scalar of several lines', '"one\n  two \\\n  and\n\n  #three"'],
    ['a literal block', '|\n  one\n    two\n\n  #three\n'],
    ['a literal block that is indented', '|2\n    one\n  #three\n'],
    ['a literal block with a comment in its header', '|- # note\n  one\n  #three\n'],
    ['a folded block', '>\n  one\n  two\n\n\n  three\n    four\n  #three\n'],
    ['a folded block that begins with empty lines', '>-\n\n\n  one\n  #three\n'],
    ['a file with Windows line ends', '|\r\n  one\r\n\r\n  #three\r\n'],
    ['a flow', '\n  "#three"'],
  ])('of %s', (_title, source) => {
    expect(findMark(source)).toBe('#three')
  })

  it('that is a JSON string', () => {
    const source = '"{\\n\\t\\"a\\": \\u0022\\/#three"'
    const text: string = JSON.parse(source)
    expect(source.slice(toSourceOffset(source, text, text.indexOf('#')))).toBe('#three"')
  })

  it('and the end of the text at its end', () => {
    expect(toSourceOffset('"ab"', 'ab', 2)).toBe(3)
    expect(toSourceOffset('ab', 'ab', 9)).toBe(2)
    expect(toSourceOffset('""', '', 0)).toBe(1)
  })
})
