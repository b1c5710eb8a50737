import { expect, it } from 'vitest'
import { relaxIndentation } from '../../src/yaml/relax-indentation.ts'

it.each([
  ['a flow collection', 'a: [\n  b # c\n]', 'a: [   b     ]'],
  ['tabs in a flow collection', 'a: {\n\tb: c}', 'a: {  b: c}'],
  ['a quoted text', 'a: "b\nc\\\r\n  d\\"\n"', 'a: "b c\\    d\\" "'],
  ['a text in single quotes', "a: 'b''\n''\nc'", "a: 'b'' '' c'"],
  ['a tab before a value', 'a:\t[b]', 'a: [b]'],
  ['a flow collection after a tag and an anchor', 'a: !b &c [\n]', 'a: !b &c [ ]'],
  ['a flow collection after a tag on the line before', 'a: !b\n  [\n]', 'a: !b\n  [ ]'],
  ['an indicator after a quoted key', '{"a":"\n"}', '{"a":" "}'],
  ['a collection after a block', '- |\n  [\n- [\n]', '- |\n  [\n- [ ]'],
  [
    'a collection after a block that says its indentation',
    'a: |2\n    [\n  [\nb: [\n]',
    'a: |2\n    [\n  [\nb: [ ]',
  ],
  ['a collection after an empty block', 'a: |\nb: [\n]', 'a: |\nb: [ ]'],
  ['a block below its key', 'a:\n  b:\n  |-\n    [\n  c: d', 'a:\n  b:   |-\n    [\n  c: d'],
  ['a block below a comment', 'a: # b\n|\n  c', 'a:     |\n  c'],
  ['a collection after a marker', '--- [\n]', '--- [ ]'],
  [
    'a collection after an unquoted text of several lines',
    'a: b\n  "c\nd: [\n]',
    'a: b\n  "c\nd: [ ]',
  ],
  ['a collection after an unquoted text that ends at a key', '- b\n- [\n]', '- b\n- [ ]'],
  ['a text after a tag that holds a comma', '[!<a,b> "c # d\ne"]', '[!<a,b> "c # d e"]'],
  ['a collection whose key has an anchor', '&a b: |\n "\nc: [\n]', '&a b: |\n "\nc: [ ]'],
  ['a block of a document after a byte order mark', '\ufeff---\n"a\nb"', '\ufeff---\n"a b"'],
  ['a collection in an explicit value', '? a\n: [\n]', '? a\n: [ ]'],
])('replaces line breaks in %s', (_title, text, expected) => {
  expect(relaxIndentation(text)).toBe(expected)
})

it.each([
  ['lines of an unquoted text', 'a: b\n  [c\n  "d\n  e'],
  ['brackets and quotes inside an unquoted text', 'a: it\'s [\nb: c"\nd: x{'],
  ['comments', 'a: b # [\n# "\nc: d#['],
  ['blocks', 'a: |\n  [\n\n  "\nb: >- # [\n  {\n'],
  ['a block that belongs to a dash', '- a: b\n- >\n  "\n- c'],
  ['a key of several lines', '"a\nb": c\n[d,\ne]: f'],
  ['a quoted text without an end', 'a: "b\nc'],
  ['a flow collection without an end', 'a: [b,\nc, "d\n"'],
  ['an unquoted text in a flow collection that a comment ends', '[a # b\nc'],
  ['tabs that indent', 'a:\n\tb: c'],
  ['directives', '%TAG ! [\n---\na: b'],
])('leaves %s alone', (_title, text) => {
  expect(relaxIndentation(text)).toBe(text)
})

it.each([
  ['a closing bracket', 'a: [b]#c\nd: e', 'a: [b]  \nd: e'],
  ['a closing quote', `- "a"#b\n- 'c'# d`, `- "a"  \n- 'c'   `],
])('replaces a comment right after %s', (_title, text, expected) => {
  expect(relaxIndentation(text)).toBe(expected)
})

it('takes a quote inside an unquoted text of a flow collection for a character', () => {
  expect(relaxIndentation('[a:"b\n, it\'s\n, x "\ny]')).toBe('[a:"b , it\'s , x " y]')
})

it('replaces a comment that ends an unquoted text only before the end of the text', () => {
  expect(relaxIndentation('[a # b\n, c # d\n]')).toBe('[a     , c     ]')
  expect(relaxIndentation('[a # b\nc\n]')).toBe('[a # b\nc ]')
})
