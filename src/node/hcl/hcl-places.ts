import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import { alignText } from './align-text.ts'
import { HclScanner } from './hcl-scanner.ts'

/** A name in the text: an argument, a label of a block, or a key of an object, with what it holds. */
interface Place {
  /** Offset of the name, or of the value where it has none. */
  readonly offset: number
  /** Offset of the value's expression; undefined for a block. */
  readonly value?: number
  readonly end?: number
  /** Members by name; the items of a list, and the blocks of one name, by number. */
  readonly members: Map<string, Place>
}

/** Finds places in a text of HCL by the paths that its values have in Terraform's JSON shape. */
export class HclPlaces {
  readonly #text: string
  readonly #root: Place

  constructor(text: string) {
    this.#text = text
    this.#root = { offset: 0, members: new Map() }
    const scanner = new HclScanner(text)
    scanBody(scanner, this.#root)
  }

  /**
   * Returns the offset of the value at a path, or of its nearest ancestor. For a text, `index` selects a character of
   * `shape`, which is the text in the JSON shape; without `index` it is the offset of the expression.
   */
  find(path: DefinitionPath, shape: unknown, index: number | undefined): number {
    let place = this.#root
    let isFound = true
    for (const key of path) {
      const next = place.members.get(String(key))
      if (!next) {
        isFound = false
        break
      }
      place = next
    }
    const { value, end, offset } = place
    if (value === undefined || place.members.size > 0) return offset
    if (!isFound || index === undefined || typeof shape !== 'string') return value
    return this.#locate(value, end ?? value, shape, index)
  }

  #locate(start: number, end: number, shape: string, index: number): number {
    const source = this.#text.slice(start, end).trimEnd()
    // An expression that is no text stands in the shape as it is written, in `${` and `}`.
    if (shape === `\${${source}}`) return start + Math.max(0, index - 2)
    const [head = ''] = /^(?:"|<<-?[^\r\n]*\r?\n)/.exec(source) ?? []
    return alignText(this.#text, start + head.length, shape, index)
  }
}

/** Scans arguments and blocks up to the end of the block that they stand in. */
function scanBody(scanner: HclScanner, parent: Place): void {
  for (;;) {
    scanner.skipSpace()
    if (scanner.isAtEnd || scanner.next === '}') return
    const offset = scanner.index
    const name = readName(scanner)
    scanner.skipSpace(true)
    if (scanner.next === '=') {
      scanner.index += 1
      parent.members.set(name, scanValue(scanner, offset))
    } else if (!scanBlock(scanner, parent, name, offset)) return
  }
}

/** Scans the labels and the body of a block; returns false for a text that is not HCL. */
function scanBlock(scanner: HclScanner, parent: Place, type: string, offset: number): boolean {
  const labels = [type]
  while (scanner.next !== '{') {
    const label = readName(scanner)
    if (label === '') return false
    labels.push(label)
    scanner.skipSpace(true)
  }
  let place = parent
  for (const label of labels) {
    const known: Place = place.members.get(label) ?? { offset, members: new Map() }
    place.members.set(label, known)
    place = known
  }
  const body: Place = { offset, members: new Map() }
  place.members.set(String(place.members.size), body)
  scanner.index += 1
  scanBody(scanner, body)
  scanner.index += 1
  return true
}

/** Scans the expression of an argument, and the members of one that is a literal object or list. */
function scanValue(scanner: HclScanner, offset: number): Place {
  scanner.skipSpace(true)
  const value = scanner.index
  scanner.skipExpression()
  const end = scanner.index
  const place: Place = { offset, value, end, members: new Map() }
  const source = scanner.text.slice(value, end).trimEnd()
  if (/^\{(?!\s*for\s)[\s\S]*\}$/.test(source)) scanObject(scanner, place, value)
  else if (/^\[(?!\s*for\s)[\s\S]*\]$/.test(source)) scanList(scanner, place, value)
  scanner.index = end
  return place
}

function scanObject(scanner: HclScanner, place: Place, start: number): void {
  scanner.index = start + 1
  for (;;) {
    skipSeparators(scanner)
    if (scanner.isAtEnd || scanner.next === '}') return
    const offset = scanner.index
    const name = readName(scanner) || readBracketed(scanner)
    scanner.skipSpace()
    if (!/[=:]/.test(scanner.next)) return
    scanner.index += 1
    scanner.skipSpace()
    place.members.set(name, scanValue(scanner, offset))
  }
}

function scanList(scanner: HclScanner, place: Place, start: number): void {
  scanner.index = start + 1
  for (let number = 0; ; number += 1) {
    skipSeparators(scanner)
    if (scanner.isAtEnd || scanner.next === ']') return
    place.members.set(String(number), scanValue(scanner, scanner.index))
  }
}

function skipSeparators(scanner: HclScanner): void {
  do scanner.skipSpace()
  while (scanner.match(/,/y) !== '')
}

/** Reads a name or a text in quotes; empty when neither comes next. */
function readName(scanner: HclScanner): string {
  if (scanner.next === '"') return scanner.takeQuoted().replace(/\\(["\\])/g, '$1')
  return scanner.match(/[\p{L}_][\p{L}\p{Nd}_-]*/uy)
}

/** Reads a key in parentheses as the JSON shape has it: `(var.key)` is `${(var.key)}`. */
function readBracketed(scanner: HclScanner): string {
  const start = scanner.index
  if (scanner.next === '(') scanner.index += 1
  while (!scanner.isAtEnd && !/[=:\n]/.test(scanner.next)) scanner.index += 1
  return `\${${scanner.text.slice(start, scanner.index).trimEnd()}}`
}
