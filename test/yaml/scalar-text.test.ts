import { describe, expect, it } from 'vitest'
import { YamlFile } from '../../src/yaml/yaml-file.ts'

/** Returns what stands in a file at the place of a character of the text that `key` has. */
const findCharacter = (text: string, index: number): string => {
  return text.slice(new YamlFile(text).findOffset(['key'], index))
}

const readKey = (text: string): string => {
  return String(Object.values(new YamlFile(text).toValue() as object)[0])
}

describe('the place in the YAML source of a character of a text is found', () => {
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
    ['a quoted scalar that goes on at the start of a line', '"one\ntwo\n\n#three"'],
    ['a JSON string', '"{\\n\\t\\"a\\": \\u0022\\/#three"'],
  ])('in %s', (_title, source) => {
    const text = `key: ${source}`
    expect(findCharacter(text, readKey(text).indexOf('#')).slice(0, 6)).toBe('#three')
  })

  it.each([
    ['a folded line', '"a  \n  b"', 1, '\n  b"'],
    ['an empty line', '"a\n  \n\n  b"', 1, '\n\n  b"'],
    ['a second empty line', '"a\n  \n\n  b"', 2, '\n  b"'],
    ['a Windows line end', '|\r\n  a\r\n  b', 1, '\r\n  b'],
    ['an escape', '"a\\x41b"', 1, '\\x41b"'],
    ['the first half of an emoji', '"\\ud83d\\ude00"', 0, '\\ud83d\\ude00"'],
    ['the second half of an emoji', '"\\ud83d\\ude00"', 1, '\\ude00"'],
    ['the second half of an emoji with one escape', '"\\U0001F600b"', 1, '\\U0001F600b"'],
    ['an empty line after an escaped line end', '"a\\\n  \n  b"', 1, '\n  b"'],
    ['two single quotes', "'a''b'", 1, "''b'"],
  ])('at %s', (_title, source, index, rest) => {
    expect(findCharacter(`key: ${source}`, index)).toBe(rest)
  })

  it.each([
    ['of a quoted scalar', '"ab"', '"'],
    ['of a plain scalar', 'ab # c', ' # c'],
    ['of an empty text', '""', '"'],
    ['of a block', '|\n  ab\n\n\nc: d', '\n\nc: d'],
    ['of a block without its line break', '|-\n  ab\n\nc: d', '\n\nc: d'],
    ['of an empty block', '|\n\nc: d', '\nc: d'],
  ])('at the end %s', (_title, source, rest) => {
    const text = `key: ${source}`
    expect(findCharacter(text, readKey(text).length)).toBe(rest)
    expect(findCharacter(text, 99)).toBe(rest)
  })
})

describe('the text of a scalar', () => {
  it.each([
    [
      'every escape',
      '"\\0\\a\\b\\t\\\t\\n\\v\\f\\r\\e\\ \\"\\/\\\\\\N\\_\\L\\P"',
      '\0\x07\b\t\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029',
    ],
    ['a code point that does not exist', '"\\UFFFFFFFF"', '\ufffd'],
    ['an escaped blank before a line break', '"a\\ \n  b"', 'a  b'],
    ['a blank before an escaped line break', '"a \\\n  b"', 'a b'],
    ['a block with blanks in its empty lines', '|\n   a\n \n   b\n', 'a\n\nb\n'],
    [
      'a folded block with lines that begin with blanks',
      '>\n a\n\n  b\n c\n\n d\n',
      'a\n\n b\nc\nd\n',
    ],
    ['a folded block that begins with empty lines', '>\n\n\n a\n', '\n\na\n'],
    ['a block that keeps its empty lines', '|+\n a\n\n', 'a\n\n'],
    ['a block of empty lines', '|+\n\n\n', '\n\n'],
    ['a block of empty lines that it drops', '|\n\n\n', ''],
    ['a block with CR line ends', '|\r a\r b\r', 'a\nb\n'],
  ])('is that of %s', (_title, source, expected) => {
    expect(readKey(`key: ${source}`)).toBe(expected)
  })
})
