import { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'
import { JsonArray } from '../json/array.ts'
import { maxDepth } from './max-depth.ts'
import { readNumber } from './read-number.ts'

/**
 * Reads JSON as Jackson does, the parser of AWS's validator: the grammar of RFC 8259 and nothing else, numbers with a
 * point or an exponent as Doubles, the last of repeated members. Text after the value is ignored. Nesting costs no
 * stack.
 *
 * @example
 * readStrictJson('{"a": [1, 1.0]}') // an Integer and a Double
 * readStrictJson("{'a': 1}")        // throws
 * @throws {SyntaxError} for text that is not JSON; where and why is not told, as API Gateway tells its clients neither
 */
export function readStrictJson(text: string): Value {
  return new StrictJsonReader(text).read()
}

/** The longest number that Jackson reads since 2.15: converting a longer one takes time that grows with its square. */
const maxNumberLength = 1000
/**
 * Matches a word or a number. Jackson requires a separator after it, even where the text that follows would be ignored.
 */
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w$.+-])/y

/** An object or an array whose end has not been read. */
interface OpenContainer {
  readonly container: JavaMap | JsonArray
  readonly close: '}' | ']'
  /** The name of the member that is being read. */
  name: string
}

class StrictJsonReader {
  readonly #text: string
  #at = 0
  /** Containers whose end has not been read, from the outermost to the innermost. */
  readonly #open: OpenContainer[] = []

  constructor(text: string) {
    this.#text = text
  }

  read(): Value {
    for (;;) {
      let value = this.#readStart()
      while (value !== undefined) {
        const innermost = this.#open.at(-1)
        if (!innermost) return value
        value = this.#add(innermost, value)
      }
    }
  }

  /**
   * Reads and returns a scalar or an empty container; reads any other container up to its first value and returns
   * undefined.
   */
  #readStart(): Value | undefined {
    if (this.#accept('{')) return this.#begin({ container: new JavaMap(), close: '}', name: '' })
    if (this.#accept('['))
      return this.#begin({ container: new JsonArray([]), close: ']', name: '' })
    return this.#text[this.#at] === '"' ? this.#readString() : this.#readScalar()
  }

  #begin(open: OpenContainer): Value | undefined {
    if (this.#accept(open.close)) return open.container
    this.#readName(open)
    if (this.#open.push(open) > maxDepth) throw new SyntaxError('The nesting is too deep')
    return undefined
  }

  /** Adds a value to the innermost container; returns the container when the value was its last one. */
  #add(open: OpenContainer, value: Value): Value | undefined {
    const { container, close, name } = open
    if (container instanceof JavaMap) container.set(name, value)
    else container.items.push(value)
    if (this.#accept(close)) {
      this.#open.pop()
      return container
    }
    this.#expect(',')
    this.#readName(open)
    return undefined
  }

  /** Reads the name of a member and the colon after it; elements of an array have neither. */
  #readName(open: OpenContainer): void {
    if (open.close === ']') return
    this.#expect('"')
    this.#at -= 1
    open.name = this.#readString()
    this.#expect(':')
  }

  #readString(): string {
    const start = this.#at
    let end = start
    do end = this.#text.indexOf('"', end + 1)
    while (end > 0 && this.#isEscaped(end))
    this.#at = end + 1
    // A string without a closing quote leaves an empty text, which JSON.parse refuses as it does invalid characters and
    // escapes.
    return String(JSON.parse(this.#text.slice(start, this.#at)))
  }

  /** Returns whether the quote at an offset is escaped: an odd number of backslashes stands before it. */
  #isEscaped(at: number): boolean {
    let before = at - 1
    while (this.#text[before] === '\\') before -= 1
    return (at - before) % 2 === 0
  }

  #readScalar(): Value {
    scalar.lastIndex = this.#at
    const [text] = scalar.exec(this.#text) ?? ['']
    this.#at += text.length
    if (text.length > maxNumberLength) throw new SyntaxError('A number is too long')
    const value: unknown = JSON.parse(text)
    if (typeof value === 'number') return readNumber(text)
    return value === null ? null : value === true
  }

  #accept(char: string): boolean {
    while (isBlank(this.#text.charCodeAt(this.#at))) this.#at += 1
    const isNext = this.#text[this.#at] === char
    if (isNext) this.#at += 1
    return isNext
  }

  #expect(char: string): void {
    if (!this.#accept(char)) throw new SyntaxError(`Expected ${char}`)
  }
}

/** Whether a character is a space, a tab or the end of a line. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
}
