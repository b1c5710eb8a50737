import { JavaMap } from '../java/map.ts'
import { stripText } from '../java/strip-text.ts'
import { JavaNumber, type Value } from '../java/value.ts'
import { JsonArray } from './array.ts'
import { unescapeLetter } from './escape-text.ts'
import { readFraction, readWhole } from './read-number.ts'

/** The error for text that json-smart refuses, with json-smart's own message. */
export class JsonReadError extends Error {
  override readonly name = 'JsonReadError' as const
}

/**
 * Reads JSON as json-smart 2.2 does in its permissive mode: keys and values may have no quotes or single quotes, commas
 * may be repeated, numbers may have any size, and text after the first value is ignored. Text that is not JSON is a
 * string.
 *
 * @example
 * readJson("{statusCode: 200, 'a': [1.0,],}") // prints {statusCode=200, a=[1.0]}
 * readJson('a=b')                             // 'a=b'
 * @throws {JsonReadError} for text that json-smart refuses.
 */
export function readJson(text: string): Value {
  return new JsonReader(text).readValue('')
}

/** The character by which json-smart marks the end of the text; a text that contains it ends there, too. */
const end = '\x1a'
/** The deepest nesting of arrays and objects that json-smart reads. */
const maxDepth = 400
/** The words that stand for a value when they are written without quotes. */
const words: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', new JavaNumber('Float', Number.NaN)],
])

class JsonReader {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Reads one value; `stops` are the characters that end it when it has no quotes. */
  readValue(stops: string): Value {
    const char = this.#skipBlanks()
    if (char === '{') return this.#readObject()
    if (char === '[') return this.#readArray()
    if (isQuote(char)) return this.#readString(char)
    if (':}]'.includes(char)) throw this.#unexpected(`character (${char})`)
    if (char === '-' || isDigit(char)) return this.#readNumber(stops)
    const text = this.#readBare(this.#at, stops)
    const word = text.startsWith(char) ? words.get(text) : undefined
    return word === undefined ? text : word
  }

  #peek(): string {
    return this.#text[this.#at] ?? end
  }

  #readArray(): Value {
    const items: Value[] = []
    this.#readItems(']', () => {
      if (this.#peek() === end) throw this.#unexpectedEnd('EOF')
      items.push(this.readValue(',]'))
    })
    return new JsonArray(items)
  }

  #readObject(): Value {
    const map = new JavaMap()
    this.#readItems('}', () => this.#readMember(map))
    return map
  }

  /** Reads items up to the closing bracket, with any number of commas between them. */
  #readItems(close: string, readItem: () => void): void {
    this.#depth += 1
    if (this.#depth > maxDepth) throw this.#unexpected(`nesting beyond ${maxDepth} levels`)
    this.#at += 1
    for (let char = this.#skipBlanks(); char !== close; char = this.#skipBlanks()) {
      if (char === ',') this.#at += 1
      else readItem()
    }
    this.#at += 1
    this.#depth -= 1
  }

  /** Reads a key, a colon and a value into a map. */
  #readMember(map: JavaMap): void {
    const start = this.#peek()
    if (':[]{'.includes(start)) throw this.#unexpected(`character (${start})`)
    const key = isQuote(start) ? this.#readString(start) : this.#readBare(this.#at, ':')
    const colon = this.#skipSpaces()
    if (colon === end) throw this.#unexpectedEnd()
    if (colon !== ':') throw this.#unexpected(`character (${colon})`, -1)
    this.#at += 1
    if (this.#at >= this.#text.length) throw this.#unexpectedEnd('EOF')
    map.set(key, this.readValue(',}'))
    const next = this.#skipSpaces()
    if (next === end) throw this.#unexpectedEnd()
    if (!',}'.includes(next)) throw this.#unexpected(`token ${next}`, -1)
  }

  #readNumber(stops: string): Value {
    const start = this.#at
    let read: (text: string) => Value | undefined = readWhole
    this.#skipDigits()
    if (this.#peek() === '.') {
      read = readFraction
      this.#skipDigits()
    }
    if (/[eE]/.test(this.#peek())) {
      read = readFraction
      this.#at += 1
      if (!/[-+\d]/.test(this.#peek())) return this.#readBare(start, stops)
      this.#skipDigits()
    }
    const text = this.#text.slice(start, this.#at)
    const next = this.#skipSpaces()
    // json-smart ends a number before any character from `~` on; other characters make the number the start of unquoted
    // text.
    if (next < '~' && next !== end && !stops.includes(next)) return this.#readBare(start, stops)
    const number = read(text)
    if (number === undefined) throw new JsonReadError(`For input string: "${text}"`)
    return number
  }

  /** Reads text without quotes from `start` up to one of the characters in `stops`. */
  #readBare(start: number, stops: string): string {
    while (this.#peek() !== end && !stops.includes(this.#peek())) this.#at += 1
    // Java's `trim` removes every character up to U+0020, the space, and no other blank.
    return stripText(this.#text.slice(start, this.#at), (char) => char <= ' ')
  }

  #readString(quote: string): string {
    const start = this.#at + 1
    const close = this.#text.indexOf(quote, start)
    if (close < 0) throw this.#unexpectedEnd(null, this.#text.length - this.#at)
    const text = this.#text.slice(start, close)
    if (text.includes('\\')) return this.#readEscapedString(quote)
    // Takes text without escapes at once, because most strings have none.
    this.#at = close + 1
    return text
  }

  #readEscapedString(quote: string): string {
    let text = ''
    for (;;) {
      this.#at += 1
      const char = this.#peek()
      if (char === end) throw this.#unexpectedEnd()
      if (char === quote) break
      // json-smart drops control characters, but only from a string with a backslash in it.
      if (char === '\\') text += this.#readEscape()
      else if (char >= ' ' && char !== '\x7f') text += char
    }
    this.#at += 1
    return text
  }

  /** Reads an escape and returns its character; empty for an unknown escape. */
  #readEscape(): string {
    this.#at += 1
    const char = this.#peek()
    if (char === 'u') return this.#readCode(4)
    if (char === 'x') return this.#readCode(2)
    return unescapeLetter(char) ?? ('\\/\'"'.includes(char) ? char : '')
  }

  /**
   * Reads the hexadecimal digits of an escape in a JSON string, four after `\u` and two after `\x`; throws at any
   * other.
   */
  #readCode(length: number): string {
    let code = 0
    for (let index = 0; index < length; index += 1) {
      this.#at += 1
      const char = this.#peek()
      if (char === end) throw this.#unexpectedEnd('EOF', 0)
      if (!/[\da-f]/i.test(char)) throw this.#unexpected(`unicode escape sequence ${char}`)
      code = code * 16 + Number.parseInt(char, 16)
    }
    return String.fromCharCode(code)
  }

  /** Skips the white space of JSON and returns the next character. */
  #skipBlanks(): string {
    while (' \t\r\n'.includes(this.#peek())) this.#at += 1
    return this.#peek()
  }

  /**
   * Skips every character up to U+0020, the space, as json-smart does after keys and values; returns the next
   * character.
   */
  #skipSpaces(): string {
    while (this.#peek() <= ' ' && this.#peek() !== end) this.#at += 1
    return this.#peek()
  }

  /** Skips one character and the digits after it. */
  #skipDigits(): void {
    do this.#at += 1
    while (isDigit(this.#peek()))
  }

  /**
   * Creates json-smart's error for the current place. `shift` is the distance from there to the position that the
   * message names.
   */
  #unexpected(what: string, shift = 0): JsonReadError {
    return new JsonReadError(`Unexpected ${what} at position ${this.#at + shift}.`)
  }

  #unexpectedEnd(found: 'EOF' | null = null, shift = -1): JsonReadError {
    return new JsonReadError(`Unexpected End Of File position ${this.#at + shift}: ${found}`)
  }
}

function isQuote(char: string): boolean {
  return char === '"' || char === "'"
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}
