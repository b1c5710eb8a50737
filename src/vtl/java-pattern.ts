const lineEnds = '\\n\\r\\x85\\u2028\\u2029'
const atEnd = '(?![^])'

/** The characters of Java's classes, as the inside of a JavaScript one. */
const sets = new Map([
  ['d', '0-9'],
  ['w', '\\w'],
  ['s', ' \\t-\\r'],
  ['h', ' \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000'],
  ['v', '\\n-\\r\\x85\\u2028\\u2029'],
  ['Lower', 'a-z'],
  ['Upper', 'A-Z'],
  ['ASCII', '\\0-\\x7f'],
  ['Alpha', 'a-zA-Z'],
  ['Digit', '0-9'],
  ['Alnum', 'a-zA-Z0-9'],
  ['Punct', '!-\\/:-@\\[-`\\{-~'],
  ['Graph', '!-~'],
  ['Print', ' -~'],
  ['Blank', ' \\t'],
  ['Cntrl', '\\0-\\x1f\\x7f'],
  ['XDigit', '0-9a-fA-F'],
  ['Space', ' \\t-\\r'],
])

/** Escapes for a place or a sequence, which a class cannot hold. */
const places = new Map([
  ['A', '(?<![^])'],
  ['z', atEnd],
  ['Z', `(?=(?:\\r\\n|[${lineEnds}])?${atEnd})`],
  ['b', '\\b'],
  ['B', '\\B'],
  ['R', '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])'],
])

const controls = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['a', '\x07'],
  ['e', '\x1b'],
])

/** A character or an escape: as it stands inside a class, if it can, and outside. */
interface Atom {
  readonly inside?: string
  readonly outside: string
}

/** A `java.util.regex.Pattern` in JavaScript's syntax, for the `u` flag. */
export class JavaPattern {
  readonly source: string
  /** The flags it starts with, such as the `i` of `(?i)`. */
  readonly flags: string
  readonly #pattern: string
  #at = 0

  constructor(pattern: string) {
    this.#pattern = pattern
    const options = this.#take(/\(\?[imsu]+\)/y) ?? ''
    this.flags = ['i', 'm', 's'].filter((flag) => options.includes(flag)).join('')
    let source = ''
    while (this.#at < pattern.length) source += this.#translate()
    this.source = source
  }

  #take(expected: RegExp): string | undefined {
    expected.lastIndex = this.#at
    const found = expected.exec(this.#pattern)?.[0]
    this.#at += found?.length ?? 0
    return found
  }

  #translate(): string {
    const quantifier = this.#take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y)
    if (quantifier !== undefined) {
      if (this.#pattern.startsWith('+', this.#at)) throw this.#notInJavaScript()
      return quantifier
    }
    const group = this.#take(/\((?:\?(?:[:=!]|<[=!]|<[a-zA-Z][a-zA-Z\d]*>))?/y)
    if (group !== undefined) {
      if (this.#pattern.startsWith('?', this.#at)) throw this.#notInJavaScript()
      return group
    }
    const quoted = this.#take(/\\Q.*?(?:\\E|$)/sy)
    if (quoted !== undefined) return escapeSyntax(quoted.slice(2).replace(/\\E$/, ''))
    if (this.#take(/\[/y)) return this.#translateClass()
    const mark = this.#take(/[.^$|)]/y)
    if (mark === '.') return this.flags.includes('s') ? '[^]' : `[^${lineEnds}]`
    if (mark === '$' && !this.flags.includes('m')) return places.get('Z') ?? mark
    return mark ?? this.#translateAtom().outside
  }

  /** A class: another one in it is an alternative, what comes after `&&` a look-ahead. */
  #translateClass(): string {
    const isNegated = this.#take(/\^/y) !== undefined
    const first = this.#translatePart(this.#take(/\]/y) ? '\\]' : '')
    let conditions = ''
    while (this.#take(/&&/y)) conditions += `(?=${this.#translatePart('')})`
    if (!this.#take(/\]/y)) throw new Error(`Unclosed character class in ${this.#pattern}`)
    return isNegated ? `(?:(?!${conditions}${first})[^])` : `(?:${conditions}${first})`
  }

  #translatePart(start: string): string {
    let inside = start
    const alternatives: string[] = []
    while (this.#at < this.#pattern.length && this.#take(/(?=\]|&&)/y) === undefined) {
      if (this.#take(/\[/y)) {
        alternatives.push(this.#translateClass())
        continue
      }
      const atom = this.#translateAtom()
      if (atom.inside === undefined) alternatives.push(atom.outside)
      else inside += atom.inside
      if (this.#take(/-(?=[^[\]])/y)) inside += `-${this.#translateAtom().inside ?? ''}`
    }
    if (inside !== '') alternatives.push(`[${inside}]`)
    return alternatives.length === 1 ? alternatives.join('') : `(?:${alternatives.join('|')})`
  }

  #translateAtom(): Atom {
    const char = this.#take(/[^\\]/suy)
    if (char !== undefined) return ofCharacter(char)
    this.#take(/\\/y)
    const set = this.#take(/[dwshvDWSHV]|[pP](?:\{\w+\}|[A-Z])/y)
    if (set !== undefined) return ofSet(set)
    const place = this.#take(/[AzZbBR]/y)
    if (place !== undefined) return { outside: places.get(place) ?? '' }
    const group = this.#take(/[1-9]|k<\w+>/y)
    if (group !== undefined) return { outside: `\\${group}` }
    const code = this.#take(/x[\da-fA-F]{2}|x\{[\da-fA-F]+\}|u[\da-fA-F]{4}/y)
    if (code !== undefined) {
      return ofCharacter(String.fromCodePoint(Number.parseInt(code.replace(/[xu{}]/g, ''), 16)))
    }
    const control = controls.get(this.#take(/[tnrfae]/y) ?? '')
    const literal = control ?? this.#take(/[^a-zA-Z\d]/suy)
    if (literal === undefined) throw this.#notInJavaScript()
    return ofCharacter(literal)
  }

  #notInJavaScript(): Error {
    const rest = this.#pattern.slice(Math.max(0, this.#at - 2))
    return new Error(`This Java pattern cannot run in JavaScript, from \`${rest}\``)
  }
}

function ofCharacter(char: string): Atom {
  return { inside: char.replace(/[\\\]^[-]/, '\\$&'), outside: escapeSyntax(char) }
}

/** `\d`, `\p{Alpha}`; an upper-case letter stands for all other characters. */
function ofSet(text: string): Atom {
  const letter = text.charAt(0)
  const name = text.length > 1 ? text.replace(/^[pP]\{?(?:Is)?|\}$/g, '') : letter.toLowerCase()
  const inside = sets.get(name) ?? `\\p{${name}}`
  return letter < 'a' ? { outside: `[^${inside}]` } : { inside, outside: `[${inside}]` }
}

function escapeSyntax(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
