import { writeRange, writeSet } from './pattern-set.ts'

/** Matches a word character as Java 17's `\b` does: a letter, digit or mark of any language, or `_`. */
const word = '[\\p{L}\\p{Nd}\\p{Mn}_]'
/** Matches a line break before which `$` matches: any but the `\n` of `\r\n`. */
const lineBreak = '[\\r\\x85\\u2028\\u2029]|(?<!\\r)\\n'
const endOfText = `(?=(?:\\r\\n|${lineBreak})?$)`
/** Matches any character. JavaScript could write `[^]`, too, but V8 repeats that wrongly under the flag `v`. */
const anything = '[\\0-\\u{10ffff}]'

/** JavaScript's pattern for each Java sign for a place, line break or any character; `m^` is `^` under the flag `m`. */
const signs: ReadonlyMap<string, string> = new Map([
  ['\\A', '^'],
  ['\\z', '$'],
  ['\\Z', endOfText],
  ['\\b', `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`],
  ['\\B', `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`],
  ['\\R', '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])'],
  ['.', '[^\\n\\r\\x85\\u2028\\u2029]'],
  ['s.', anything],
  ['^', '^'],
  // Matches the start of a line, but never at the end of the text, as in Java.
  ['m^', '(?<=^|[\\n\\x85\\u2028\\u2029]|\\r(?!\\n))(?!$)'],
  ['$', endOfText],
  ['m$', `(?=${lineBreak}|$)`],
])

/** Matches a character of a Java pattern: octal or hexadecimal code, `\cA`, `\n`, escaped as in `\.`, or as it is. */
const character =
  /\\0([0-3][0-7]{2}|[0-7]{1,2})|\\(?:x\{([\da-fA-F]+)\}|x([\da-fA-F]{2})|u([dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|[\da-fA-F]{4}))|\\c(.)|\\([tnrfae])|\\([^a-zA-Z0-9])|([^\\])/suy

/** A Java pattern in JavaScript's syntax. */
export interface TranslatedPattern {
  /** The source, in which the groups have names: `g1_`, or `g1_name` for a group that has a name in Java. */
  readonly source: string
  /** The flags that the source needs in JavaScript. */
  readonly flags: string
}

/**
 * Translates a Java regular expression to JavaScript's syntax. Possessive quantifiers and atomic groups become a
 * lookahead, which never gives back what it matched, and a reference to what it matched.
 *
 * @throws {Error} for what Java refuses, and for what JavaScript has no equivalent for.
 * @example
 * translatePattern('a(?i)b') // { source: 'a[bB]', flags: 'u' }
 */
export function translatePattern(pattern: string): TranslatedPattern {
  // Escapes what stands between `\Q` and `\E`, as Java does first of all.
  const text = pattern.replace(/\\Q(.*?)(?:\\E|$)|\\./gs, (part, quoted?: string) =>
    quoted === undefined ? part : quoted.replace(/[^\w\x80-\uffff]/g, '\\$&'),
  )
  // Uses JavaScript's flag `i`, which holds for the whole pattern, only for references to groups and beyond ASCII,
  // where writing letters in both cases is not enough.
  const isCaseIgnored = /^\(\?\w*i\w*\)/.test(text) && /^\(\?\w*u|\\[1-9k]/.test(text)
  /** The names of the groups that have been opened; empty for a group without a name. */
  const groups: string[] = []
  let at = 0
  let flags = ''
  let atomicGroups = 0
  let isInLookbehind = false
  let needsV = false

  /** Reads what a sticky expression matches next in the pattern: the match and its groups; empty without a match. */
  const take = (part: RegExp): readonly (string | undefined)[] => {
    part.lastIndex = at
    const match = part.exec(text)
    if (match) at = part.lastIndex
    return match ?? []
  }
  const skip = (char: string): boolean => {
    const isNext = text.startsWith(char, at)
    if (isNext) at += char.length
    return isNext
  }
  /** Returns whether to write ASCII letters in both cases, because Java ignores case here and the flag `i` is unset. */
  const ignoresCase = (): boolean => flags.includes('i') && !isCaseIgnored

  /** Translates up to the end of the group or pattern, then restores the flags, as those set inside end there. */
  const readAlternatives = (): string => {
    const outerFlags = flags
    let source = ''
    while (at < text.length && text[at] !== ')') source += skip('|') ? '|' : readTerm()
    flags = outerFlags
    return source
  }
  /** Translates a character, set, group or place with its quantifier. */
  const readTerm = (): string => {
    const atom = readAtom()
    const [whole, quantifier = '', least, mode] = take(/([*+?]|\{(\d+)(?:,\d*)?\})([?+]?)/y)
    if (whole === undefined) return atom
    if (atom === '') throw refusePattern(pattern)
    if (mode !== '+') return `(?:${atom})${whole}`
    // Makes each repetition of a group atomic, too, which matters only where several repetitions must match.
    const isGroup = Number(least) > 1 && atom.startsWith('(')
    return writeAtomic((isGroup ? writeAtomic(atom) : `(?:${atom})`) + quantifier)
  }
  const readAtom = (): string => {
    const [sign] = take(/\\[AzZbBR]|[.^$]/y)
    if (sign !== undefined) {
      const flag = sign === '.' ? 's' : 'm'
      return (flags.includes(flag) && signs.get(flag + sign)) || (signs.get(sign) ?? '')
    }
    const [reference, digit, name] = take(/\\(?:([1-9])|k<(\w+)>)/y)
    if (reference !== undefined)
      return writeReference(digit ? readNumber(digit) : groups.indexOf(name ?? '') + 1)
    if (skip('(')) return readGroup()
    if (skip('[')) return readClass()
    if (take(/[*+?{)]/y)[0] !== undefined) throw refusePattern(pattern)
    const set = readSet()
    if (set !== undefined) return set
    const items = readRange(false)
    return /^\\|^.$/su.test(items) ? items : `[${items}]`
  }
  const readGroup = (): string => {
    const [capture, name = ''] = take(/\?<([a-zA-Z][a-zA-Z0-9]*)>|(?!\?)/y)
    if (capture !== undefined) {
      if (name !== '' && groups.includes(name)) throw refusePattern(pattern)
      return `(?<g${groups.push(name)}_${name}>${readBody()})`
    }
    if (skip('?>')) return writeAtomic(readBody())
    const [kind] = take(/\?<?[=!]/y)
    if (kind !== undefined) {
      const isOuter = isInLookbehind
      isInLookbehind ||= kind.includes('<')
      const source = `(${kind}${readBody()})`
      isInLookbehind = isOuter
      return source
    }
    const [, on = '', off = '', end] = take(/\?([imsu]*)(?:-([imsu]*))?([:)])/y)
    const outerFlags = flags
    flags = Array.from(flags + on)
      .filter((flag) => !off.includes(flag))
      .join('')
    const isUnicode = /i.*u|u.*i/.test(flags)
    if (!end || (isCaseIgnored ? !flags.includes('i') : isUnicode)) throw refusePattern(pattern)
    if (end === ')') return ''
    const source = `(?:${readBody()})`
    flags = outerFlags
    return source
  }
  const readBody = (): string => {
    const source = readAlternatives()
    if (!skip(')')) throw refusePattern(pattern)
    return source
  }
  /** Translates a character class after its `[`, with nested classes and `&&`, which intersects its two sides. */
  const readClass = (): string => {
    const negation = skip('^') ? '^' : ''
    const sides: string[] = []
    let side = skip(']') ? '\\]' : ''
    while (!skip(']')) {
      if (skip('&&')) {
        // Refuses `&&&`, because Java reads the third `&` in a way of its own.
        if (skip('&')) throw refusePattern(pattern)
        sides.push(side)
        side = ''
      } else {
        const set = skip('[') ? readClass() : readSet()
        // Leaves the brackets of a set out where that changes nothing: with them JavaScript needs the flag `v`.
        side += set === undefined ? readRange(true) : /^\[\^|&&/.test(set) ? set : set.slice(1, -1)
      }
    }
    // Drops a side of `&&` without characters, as Java ignores it.
    const parts = [...sides, side].filter(Boolean)
    if (parts.length === 0) throw refusePattern(pattern)
    const items = parts.length > 1 ? parts.map((part) => `[${part}]`).join('&&') : parts.join('')
    needsV ||= /(?<!\\)\[/.test(items)
    return `[${negation}${items}]`
  }
  const readSet = (): string | undefined => {
    const [set, letter, long, short] = take(/\\(?:([dwshvDWSHV])|[pP](?:\{(\w+)\}|([A-Z])))/y)
    if (set === undefined || letter !== undefined) return letter && writeSet(letter)
    const name = long ?? short ?? ''
    // Widens a set of one case, such as `\p{Lower}`, to both cases when case is ignored, as Java does.
    const isCase =
      ignoresCase() && /^(?:Lower|Upper|(?:Is)?(?:L[lu]|(?:Lower|Upper)case))$/.test(name)
    return writeSet(set.charAt(1), isCase ? (name.endsWith('er') ? 'Alpha' : 'LC') : name)
  }
  /** Translates a character or, in a class, a range to items of a class. */
  const readRange = (isInClass: boolean): string => {
    const from = readCode()
    const to = isInClass && take(/-(?![\][])/y)[0] !== undefined ? readCode() : from
    if (to < from) throw refusePattern(pattern)
    return writeRange(from, to, ignoresCase())
  }
  const readCode = (): number => {
    const [whole, octal, point, hex, unit, control, letter, escaped, plain] = take(character)
    if (whole === undefined) throw refusePattern(pattern)
    if (octal !== undefined) return Number.parseInt(octal, 8)
    if (control !== undefined) return control.charCodeAt(0) ^ 64
    if (letter !== undefined) return '\t\n\r\f\x07\x1b'.charCodeAt('tnrfae'.indexOf(letter))
    const units = unit?.split('\\u').map((digits) => Number.parseInt(digits, 16))
    const char = escaped ?? plain ?? (units && String.fromCharCode(...units))
    return char?.codePointAt(0) ?? Number.parseInt(point ?? hex ?? '', 16)
  }
  /** Reads the number of a group: takes a further digit only while a group of that number has been opened. */
  const readNumber = (digit: string): number => {
    let number = Number(digit)
    while (/\d/.test(text.charAt(at)) && number * 10 + Number(text.charAt(at)) <= groups.length) {
      number = number * 10 + Number(text.charAt(at))
      at += 1
    }
    return number
  }
  const writeReference = (number: number): string => {
    if (number === 0 || ignoresCase()) throw refusePattern(pattern)
    // Makes a reference to a group that has not been opened yet never match, as in Java.
    return number > groups.length ? '(?!)' : `\\k<g${number}_${groups[number - 1]}>`
  }
  const writeAtomic = (source: string): string => {
    // Refuses atomic groups in a lookbehind: JavaScript matches it backwards, so the reference before its group.
    if (isInLookbehind) throw refusePattern(pattern)
    atomicGroups += 1
    return `(?:(?=(?<a${atomicGroups}>${source}))\\k<a${atomicGroups}>)`
  }

  const source = readAlternatives()
  if (at < text.length) throw refusePattern(pattern)
  return { source, flags: (isCaseIgnored ? 'i' : '') + (needsV ? 'v' : 'u') }
}

/** Creates the error for a pattern that Java refuses or JavaScript has no equivalent for. */
export function refusePattern(pattern: string): Error {
  return new Error(
    `\`${pattern}\` is invalid in a Java regular expression, or JavaScript has no equivalent`,
  )
}
