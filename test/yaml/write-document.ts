import { writeBlock, writeDoubleQuoted, writePlain, writeSingleQuoted } from './write-scalar.ts'
import type { WrittenChild, WrittenNode, YamlWriter } from './yaml-writer.ts'

/** Plain scalars that are not texts. */
const plainValues: readonly (readonly [image: string, value: unknown])[] = [
  ['12', 12],
  ['-1.5e3', -1500],
  ['0x1F', 31],
  ['true', true],
  ['False', false],
  ['~', null],
]

const keys = ['key', '/pets', 'a b', '200', 'it"s', '__proto__', 'é', 'constructor']

type Children = ReadonlyMap<string | number, WrittenChild>

/** Writes a random document in all styles of YAML; the node tells what a reader has to find, and where. */
export function writeDocument(writer: YamlWriter): WrittenNode {
  return new DocumentWriter(writer).write()
}

class DocumentWriter {
  readonly #writer: YamlWriter
  readonly #anchors = new Map<string, WrittenNode>()
  #anchorCount = 0

  constructor(writer: YamlWriter) {
    this.#writer = writer
  }

  write(): WrittenNode {
    if (this.#writer.once(3)) this.#writer.write(`---${this.#writer.lineBreak}`)
    if (this.#writer.once(3)) return this.#writeFlow(-1, 3)
    return this.#writeCollection(0, 3)
  }

  /** Writes a mapping or sequence whose keys or dashes stand at a column. */
  #writeCollection(column: number, depth: number): WrittenNode {
    return this.#writer.once(2)
      ? this.#writeMapping(column, depth)
      : this.#writeSequence(column, depth)
  }

  #writeMapping(column: number, depth: number): WrittenNode {
    const writer = this.#writer
    const start = writer.offset
    const merged = this.#writeMerge()
    if (merged) writer.endLine()
    const own = new Map<string, WrittenChild>()
    for (const key of this.#pickKeys(1)) {
      if (writer.offset > start) writer.write(' '.repeat(column))
      const keyStart = this.#writeKey(key)
      own.set(key, { start: keyStart, node: this.#writeValue(column, depth).node })
    }
    return toMapping(start, merged, own)
  }

  #writeSequence(column: number, depth: number): WrittenNode {
    const writer = this.#writer
    const start = writer.offset
    const items = Array.from({ length: 1 + writer.pick(3) }, () => {
      if (writer.offset > start) writer.write(' '.repeat(column))
      writer.write('-')
      if (depth === 0 || !writer.once(4)) return this.#writeValue(column, depth)
      writer.writeBlanks(1, 2)
      return toChild(this.#writeCollection(writer.column, depth - 1))
    })
    return toSequence(start, items)
  }

  /** Writes the rest of a line after a key or dash, which stands at a column, and the lines that belong to it. */
  #writeValue(column: number, depth: number): WrittenChild {
    const writer = this.#writer
    writer.writeBlanks(1, 2)
    const alias = this.#writeAlias()
    if (alias) {
      writer.endLine()
      return alias
    }
    return this.#writeProperties((isText) => {
      const kind = writer.pick(depth > 0 ? 8 : 4)
      if (kind === 0) return writeBlock(writer, column)
      if (kind > 5) {
        writer.endLine()
        const inner = column + 1 + writer.pick(3)
        writer.write(' '.repeat(inner))
        return this.#writeCollection(inner, depth - 1)
      }
      if (kind > 3) return this.#writeFlow(column, depth - 1)
      const node = this.#writeScalar(column + 1, isText)
      writer.endLine()
      return node
    })
  }

  /** Writes a flow collection, whose lines are indented more than a column, and ends the line. */
  #writeFlow(column: number, depth: number): WrittenNode {
    const node = this.#writeFlowCollection(column, depth)
    this.#writer.endLine()
    return node
  }

  #writeFlowCollection(column: number, depth: number): WrittenNode {
    const writer = this.#writer
    const start = writer.offset
    const isMapping = writer.once(2)
    writer.write(isMapping ? '{' : '[')
    const merged = isMapping ? this.#writeMerge() : undefined
    const own = new Map<string, WrittenChild>()
    const items: WrittenChild[] = []
    for (const key of this.#pickKeys(0)) {
      if (writer.offset > start + 1) writer.write(',')
      this.#writeSpace(column)
      const keyStart = isMapping ? this.#writeKey(key) : writer.offset
      if (isMapping) writer.writeBlanks(1, 1)
      const child = this.#writeFlowValue(column, depth)
      own.set(key, { start: keyStart, node: child.node })
      items.push(child)
      this.#writeSpace(column)
    }
    if (own.size > 0 && writer.once(4)) writer.write(',')
    this.#writeSpace(column)
    writer.write(isMapping ? '}' : ']')
    return isMapping ? toMapping(start, merged, own) : toSequence(start, items)
  }

  #writeFlowValue(column: number, depth: number): WrittenChild {
    const alias = this.#writeAlias()
    if (alias) return alias
    return this.#writeProperties((isText) => {
      if (depth > 0 && this.#writer.once(3)) return this.#writeFlowCollection(column, depth - 1)
      return this.#writeScalar(this.#writer.isLenient ? 0 : column + 1, isText)
    })
  }

  /** Writes space inside a flow collection, perhaps with a comment. */
  #writeSpace(column: number): void {
    const writer = this.#writer
    writer.writeBlanks(0, 1)
    if (!writer.once(3)) return
    if (writer.once(3)) writer.write(" # it's } ")
    writer.write(writer.lineBreak)
    writer.writeBlanks(writer.isLenient ? 0 : column + 1, 3)
  }

  #writeScalar(indent: number, isText: boolean): WrittenNode {
    const writer = this.#writer
    const kind = writer.pick(isText ? 3 : 4)
    if (kind === 0) return writePlain(writer, indent)
    if (kind === 1) return writeSingleQuoted(writer, indent)
    if (kind === 2) return writeDoubleQuoted(writer, indent)
    const [image, value] = writer.oneOf(plainValues)
    const start = writer.offset
    writer.write(image)
    return { value, start }
  }

  /** Writes a key with its colon; returns its offset. */
  #writeKey(key: string): number {
    const start = this.#writer.offset
    this.#writer.write(this.#writer.oneOf([key, `'${key}'`, JSON.stringify(key)]))
    this.#writer.write(this.#writer.once(5) ? ' :' : ':')
    return start
  }

  /** Writes a node after an anchor and a tag, or one of them, or neither. */
  #writeProperties(write: (isText: boolean) => WrittenNode): WrittenChild {
    const writer = this.#writer
    const anchor = writer.once(3) ? `a${this.#anchorCount++}` : undefined
    const hasTag = writer.once(5)
    const properties = [...(anchor ? [`&${anchor} `] : []), ...(hasTag ? ['!Sub '] : [])]
    writer.write((writer.once(2) ? properties : properties.reverse()).join(''))
    const inner = write(hasTag)
    const node = hasTag ? toFunction('Fn::Sub', inner) : inner
    // Aliases of large nodes that hold aliases would make the document grow without end.
    if (anchor && JSON.stringify(node.value).length < 200) this.#anchors.set(anchor, node)
    return toChild(node)
  }

  /** Writes an alias, if there is an anchor and chance wants it. */
  #writeAlias(): WrittenChild | undefined {
    const anchor = [...this.#anchors][this.#writer.pick(4 * this.#anchors.size + 1)]
    if (!anchor) return undefined
    const start = this.#writer.offset
    this.#writer.write(`*${anchor[0]}`)
    return { start, node: anchor[1] }
  }

  /** Writes a merge key and its value, if there is a mapping to merge and chance wants it; returns its members. */
  #writeMerge(): Children | undefined {
    const mappings = [...this.#anchors].filter(([, { value, children, argument }]) => {
      return children && !argument && !Array.isArray(value)
    })
    const first = mappings[this.#writer.pick(3 * mappings.length + 1)]
    const second = mappings[this.#writer.pick(2 * mappings.length + 1)]
    if (!first) return undefined
    this.#writer.write(second ? `<<: [*${first[0]}, *${second[0]}]` : `<<: *${first[0]}`)
    return new Map([...(second?.[1].children ?? []), ...(first[1].children ?? [])])
  }

  #pickKeys(least: number): string[] {
    const picked = keys.filter(() => this.#writer.once(3))
    return picked.length < least ? ['key'] : picked
  }
}

function toChild(node: WrittenNode): WrittenChild {
  return { start: node.start, node }
}

function toMapping(start: number, merged: Children | undefined, own: Children): WrittenNode {
  const children = new Map([...(merged ?? []), ...own])
  const members = Array.from(children, ([key, { node }]) => [key, node.value] as const)
  return { value: Object.fromEntries(members), start, children }
}

function toSequence(start: number, items: readonly WrittenChild[]): WrittenNode {
  return { value: items.map(({ node }) => node.value), start, children: new Map(items.entries()) }
}

function toFunction(name: string, node: WrittenNode): WrittenNode {
  return { value: { [name]: node.value }, start: node.start, argument: { name, node } }
}
