/** Java's named classes of characters that JavaScript lacks, as they are written between brackets in JavaScript. */
const namedClasses: ReadonlyMap<string, string> = new Map([
  ['Lower', 'a-z'],
  ['Upper', 'A-Z'],
  ['Alpha', 'a-zA-Z'],
  ['Digit', '\\d'],
  ['Alnum', 'a-zA-Z\\d'],
  ['Punct', '!-\\/:-@\\[-`\\{-~'],
  ['Space', ' \\t-\\r'],
  ['XDigit', '\\da-fA-F'],
  ['Blank', ' \\t'],
  ['Cntrl', '\\0-\\x1f\\x7f'],
  ['Graph', '!-~'],
  ['Print', ' -~'],
])
/** Java's horizontal (`\h`) and vertical (`\v`) white space, as it is written between brackets in JavaScript. */
const blankClasses: ReadonlyMap<string, string> = new Map([
  ['h', ' \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000'],
  ['v', '\\n-\\r\\x85\\u2028\\u2029'],
])
/** Java's escapes for any line break and for the start and end of the text, written out in JavaScript. */
const writtenOut: ReadonlyMap<string, string> = new Map([
  ['\\R', '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])'],
  ['\\A', '^(?<![^])'],
  ['\\z', '$(?![^])'],
])
/** Letters that after a backslash are an error in Java, or stand for something that JavaScript lacks. */
const refusedLetters = /[CEFGI-OTUXYZgijlmoqy]/
/** A possessive quantifier, an atomic group, flags for a part of the pattern, or a brace that starts no quantifier. */
const refusedPart = /[*+?}]\+|\(\?(?:>|\w+[:)])|\{(?!\d+(?:,\d*)?\})/y
/** The deepest nesting of classes that is translated, so that a pattern such as `[[[…` cannot overflow the stack. */
const maxClassDepth = 100

/** A Java pattern in JavaScript's syntax. */
export interface TranslatedPattern {
  readonly source: string
  /** The flag that the source needs in JavaScript; undefined when it can be read with `u` or without. */
  readonly flag: 'u' | 'v' | undefined
}

/**
 * Translates a Java regular expression without leading flags to JavaScript's syntax. What both languages write alike is
 * copied, mistakes included: JavaScript refuses those when it compiles the source.
 *
 * @throws {Error} for what JavaScript lacks: possessive quantifiers, atomic groups, flags for a part of the pattern.
 * @example
 * translatePattern('\\p{Alpha}\\Q.\\E') // { source: '[a-zA-Z]\\.', flag: undefined }
 * translatePattern('[a-z&&[^b]]')       // { source: '[[a-z]&&[^b]]', flag: 'v' }
 */
export function translatePattern(pattern: string): TranslatedPattern {
  const translator = new PatternTranslator(pattern)
  const source = translator.translate()
  return { source, flag: translator.flag }
}

/** Makes the error for a pattern, or a part of one, that Java refuses or JavaScript has no equivalent for. */
export function refusePattern(part: string): Error {
  return new Error(
    `\`${part}\` is invalid in a Java regular expression, or JavaScript has no equivalent`,
  )
}

/** Reads a Java pattern from left to right and writes each part in JavaScript's syntax. */
class PatternTranslator {
  readonly #pattern: string
  #at = 0
  /** The number of classes that are open at the current place. */
  #classDepth = 0
  flag: TranslatedPattern['flag']

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  translate(): string {
    let source = ''
    while (this.#at < this.#pattern.length) {
      const [refused] = this.#take(refusedPart)
      if (refused !== undefined) throw refusePattern(refused)
      source += this.#skip(']') ? '\\]' : this.#readPart()
    }
    return source
  }

  /** Translates the next part, in a class or outside: an escape, a class in brackets or a character. */
  #readPart(): string {
    const char = this.#pattern.charAt(this.#at)
    if (char === '\\') return this.#readEscape()
    if (char === '[') return this.#readClass()
    this.#at += 1
    return char
  }

  /** Translates a class in brackets, with the classes in it and `&&`, which intersects what stands on its two sides. */
  #readClass(): string {
    this.#classDepth += 1
    if (this.#classDepth > maxClassDepth) throw refusePattern(this.#pattern)
    // Reads a closing bracket that comes first as a character of the class, as Java does.
    const [, negation = '', bracket] = this.#take(/\[(\^?)(\]?)/y)
    const operands: string[] = []
    let operand = bracket ? '\\]' : ''
    while (!this.#skip(']')) {
      if (this.#at >= this.#pattern.length) throw refusePattern(this.#pattern)
      if (this.#skip('&&')) {
        operands.push(operand)
        operand = ''
      } else {
        operand += this.#readPart()
      }
    }
    if (this.#classDepth > 1 || operands.length > 0) this.flag = 'v'
    this.#classDepth -= 1
    if (operands.length === 0) return `[${negation}${operand}]`
    return `[${negation}${[...operands, operand].map(toOperand).join('&&')}]`
  }

  /** Translates what begins with a backslash, by the letter after it. */
  #readEscape(): string {
    switch (this.#pattern.charAt(this.#at + 1)) {
      case 'Q':
        return this.#readQuotation()
      case 'x':
        return this.#readCodePoint()
      case 'p':
      case 'P':
        return this.#readNamedClass()
      case 'h':
      case 'H':
      case 'v':
      case 'V':
        return this.#readBlankClass()
      default:
        return this.#readCharacterEscape()
    }
  }

  /** Escapes the text between `\Q` and `\E`, or up to the end of the pattern. */
  #readQuotation(): string {
    const [, text = ''] = this.#take(/\\Q(.*?)(?:\\E|$)/sy)
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  }

  /** Translates `\x{1F600}`, which JavaScript writes with a `u`; `\x41` is the same in both languages. */
  #readCodePoint(): string {
    const [, digits] = this.#take(/\\x(?:\{(\w+)\})?/y)
    return digits === undefined ? '\\x' : this.#withUnicode(`\\u{${digits}}`)
  }

  /** Translates `\p{Alpha}`, `\p{IsLatin}` or `\pL`: a class that JavaScript lacks is written out. */
  #readNamedClass(): string {
    const [part = '', long, short] = this.#take(/\\[pP](?:\{(?:Is)?(\w+)\}|(\w))?/y)
    const name = long ?? short ?? ''
    const characters = namedClasses.get(name)
    if (characters === undefined) return this.#withUnicode(`${part.slice(0, 2)}{${name}}`)
    return this.#writeClass(characters, part)
  }

  /** Writes out `\h`, `\v` and their complements `\H` and `\V`. */
  #readBlankClass(): string {
    const [part = '', letter = ''] = this.#take(/\\(.)/y)
    return this.#writeClass(blankClasses.get(letter.toLowerCase()) ?? '', part)
  }

  /** Copies any other escape, but without a backslash that means nothing, because the flag `u` forbids those. */
  #readCharacterEscape(): string {
    const [part] = this.#take(/\\./sy)
    if (part === undefined || refusedLetters.test(part)) {
      throw refusePattern(part ?? this.#pattern)
    }
    if (part === '\\u') return this.#withUnicode(part)
    return writtenOut.get(part) ?? part.replace(/\\(?=[^\w^$\\.*+?()[\]{}|/-])/, '')
  }

  /** Writes characters in brackets unless those of a class are open; `\P`, `\H` and `\V` stand for the complement. */
  #writeClass(characters: string, part: string): string {
    const isComplement = /^\\[A-Z]/.test(part)
    if (this.#classDepth === 0) return `[${isComplement ? '^' : ''}${characters}]`
    if (isComplement) throw refusePattern(part)
    return characters
  }

  /** Returns a part of the source that JavaScript can read only with the flag `u`, or with `v`, which includes it. */
  #withUnicode(source: string): string {
    this.flag ??= 'u'
    return source
  }

  /** Skips a text if it is next, and returns whether it is. */
  #skip(text: string): boolean {
    const isNext = this.#pattern.startsWith(text, this.#at)
    if (isNext) this.#at += text.length
    return isNext
  }

  /** Reads what a sticky expression matches next: the match and its groups; empty when it does not match. */
  #take(part: RegExp): readonly (string | undefined)[] {
    part.lastIndex = this.#at
    const match = part.exec(this.#pattern)
    if (match) this.#at = part.lastIndex
    return match ?? []
  }
}

/**
 * Puts plain characters on one side of `&&` in brackets, as JavaScript requires. JavaScript refuses any other mixture,
 * which is left as it is, because Java's rules for classes beside characters and for a third `&` are irregular.
 */
function toOperand(source: string): string {
  return /^(?:[^[\]\\&]|\\.)+$/s.test(source) ? `[${source}]` : source
}
