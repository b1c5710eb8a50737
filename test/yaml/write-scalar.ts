import type { WrittenNode, YamlWriter } from './yaml-writer.ts'

const plainWords = ['pet', 'a#b', "it's", 'x:y', 'é', '😀', '$root', 'say"', '(1)', 'c-d']
const quotedWords = ['pet', '# no', "it''s", 'a: b', '[', '}', '😀', '\\', '- x', '&a', ',']
const blockWords = ['pet', '# if', 'a: b', "it's", '"', '{', ']', '😀', '\\n', '- x', '|', '#if']

/** Escapes of a double-quoted text, and the characters that they stand for. */
const escapes: readonly (readonly [image: string, character: string])[] = [
  ['\\n', '\n'],
  ['\\t', '\t'],
  ['\\"', '"'],
  ['\\\\', '\\'],
  ['\\/', '/'],
  ['\\ ', ' '],
  ['\\0', '\0'],
  ['\\x41', 'A'],
  ['\\u00e9', 'é'],
  ['\\U0001F600', '😀'],
  ['\\L', '\u2028'],
]

/** Collects the text of a scalar beside its written form. */
class ScalarWriter {
  readonly #writer: YamlWriter
  readonly #start: number
  readonly #characters: number[] = []
  #text = ''
  #end: number

  constructor(writer: YamlWriter, start = writer.offset) {
    this.#writer = writer
    this.#start = start
    this.#end = writer.offset
  }

  /** Writes characters that mean themselves, or a part that means others. */
  add(written: string, text = written): void {
    for (let index = 0; index < text.length; index += 1) {
      this.#characters.push(this.#writer.offset + (written === text ? index : 0))
    }
    this.#text += text
    this.#writer.write(written)
    this.#end = this.#writer.offset
  }

  /** Writes what means nothing. */
  skip(written: string): void {
    this.#writer.write(written)
    if (this.#text === '') this.#end = this.#writer.offset
  }

  /** Writes line breaks that are kept; the lines between them may have a number of blanks, which mean nothing. */
  addBreaks(count: number, blankCount = 0): void {
    for (let index = 0; index < count; index += 1) {
      if (index > 0) this.skip(' '.repeat(this.#writer.pick(blankCount + 1)))
      this.add(this.#writer.lineBreak, '\n')
    }
  }

  /** Writes line breaks that are folded: a single one is a blank, of several the first means nothing. */
  foldBreaks(count: number): void {
    if (count === 1) this.add(this.#writer.lineBreak, ' ')
    else this.skip(this.#writer.lineBreak)
    this.addBreaks(count - 1)
  }

  toNode(): WrittenNode {
    return { value: this.#text, start: this.#start, characters: [...this.#characters, this.#end] }
  }
}

/** Writes a text without quotes; in one line when it is a key. */
export function writePlain(writer: YamlWriter, indent: number): WrittenNode {
  const scalar = new ScalarWriter(writer, writer.offset)
  scalar.add(writer.oneOf(plainWords))
  for (let count = writer.pick(4); count > 0; count -= 1) {
    writeGap(writer, scalar, indent)
    scalar.add(writer.oneOf(plainWords))
  }
  return scalar.toNode()
}

/** Writes a text in single quotes. */
export function writeSingleQuoted(writer: YamlWriter, indent: number): WrittenNode {
  const scalar = new ScalarWriter(writer, writer.offset)
  scalar.skip("'")
  if (writer.once(4)) scalar.add(' ')
  for (let count = writer.pick(4); count > 0; count -= 1) {
    for (const part of writer.oneOf(quotedWords).split(/('')/)) {
      if (part) scalar.add(part, part === "''" ? "'" : part)
    }
    if (count > 1) writeGap(writer, scalar, writer.isLenient ? 0 : indent)
  }
  const node = scalar.toNode()
  writer.write("'")
  return node
}

/** Writes a text in double quotes. */
export function writeDoubleQuoted(writer: YamlWriter, indent: number): WrittenNode {
  const least = writer.isLenient ? 0 : indent
  const scalar = new ScalarWriter(writer, writer.offset)
  scalar.skip('"')
  for (let count = writer.pick(6); count > 0; count -= 1) {
    const kind = writer.pick(4)
    if (kind === 0) scalar.add(...writer.oneOf(escapes))
    else if (kind === 1) {
      scalar.skip(`\\${writer.lineBreak}`)
      scalar.addBreaks(writer.pick(3))
      scalar.skip(' '.repeat(least + writer.pick(3)))
      scalar.add('x')
    } else {
      scalar.add(writer.oneOf(plainWords).replace('"', ''))
      if (count > 1) writeGap(writer, scalar, least)
      scalar.add('y')
    }
  }
  const node = scalar.toNode()
  writer.write('"')
  return node
}

/** Writes the space between two words: a blank, or line breaks that are folded. */
function writeGap(writer: YamlWriter, scalar: ScalarWriter, indent: number): void {
  if (writer.once(2)) scalar.add(' ')
  else {
    scalar.skip(' '.repeat(writer.pick(3)))
    scalar.foldBreaks(1 + writer.pick(3))
    scalar.skip(' '.repeat(indent + writer.pick(3)))
  }
}

/** Writes a literal or folded block whose key or dash is at a column, with the line break that ends it. */
export function writeBlock(writer: YamlWriter, parent: number): WrittenNode {
  const start = writer.offset
  const isFolded = writer.once(2)
  const chomping = writer.oneOf(['', '-', '+'])
  const width = 1 + writer.pick(3)
  const lines = Array.from({ length: 1 + writer.pick(4) }, () => {
    return (writer.once(4) ? writer.oneOf([' ', '  ', '\t']) : '') + writer.oneOf(blockWords)
  })
  const isSpaced = (line: string | undefined): boolean => /^[ \t]/.test(line ?? '')
  writer.write(isFolded ? '>' : '|')
  if (isSpaced(lines[0]) || writer.once(3)) writer.write(String(width))
  writer.write(chomping)
  if (writer.once(4)) writer.write(' # "|')
  writer.write(writer.lineBreak)
  const scalar = new ScalarWriter(writer, start)
  scalar.addBreaks(writer.pick(3))
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    scalar.skip(' '.repeat(parent + width))
    scalar.add(line)
    if (next === undefined) break
    const count = 1 + writer.pick(3)
    if (isFolded && !isSpaced(line) && !isSpaced(next)) scalar.foldBreaks(count)
    else scalar.addBreaks(count, parent + width)
  }
  if (chomping === '-') scalar.skip(writer.lineBreak)
  else scalar.addBreaks(1)
  const extra = writer.pick(3)
  if (chomping === '+') scalar.addBreaks(extra)
  else scalar.skip(writer.lineBreak.repeat(extra))
  return scalar.toNode()
}
