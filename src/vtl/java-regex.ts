import { limitText } from './text-limit.ts'

/** Groups nested some times deeper end the JavaScript engine itself. */
const maxLength = 10_000

/** What JavaScript has no name for: classes of characters, as the inside of one, and escapes. */
const escapes = new Map([
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
  ['h', ' \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000'],
  ['v', '\\n-\\r\\x85\\u2028\\u2029'],
  ['\\R', '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])'],
  ['\\A', '^(?<![^])'],
  ['\\z', '$(?![^])'],
  ['\\Z', '(?=(?:\\r\\n|[\\n\\r\\x85\\u2028\\u2029])?$(?![^]))'],
  ['\\a', '\\x07'],
  ['\\e', '\\x1b'],
])

/** What differs from JavaScript: a quotation, a class, an escape, brackets, what JavaScript lacks. */
const differing =
  /\\Q(.*?)(?:\\E|$)|\\x\{(\w+)\}|\\(?:[pP](?:\{(?:Is)?(\w+)\}|(\w))|([hHvV]))|\\.|\[\^?\]?|\]|&&|[*+?}]\+|\(\?(?:>|\w+[:)])|\{(?!\d+(?:,\d*)?\})/gs
const syntax = /[\\^$.*+?()[\]{}|/]/g
/** What stands beside `&&` without brackets of its own. */
const operand = /(?<=\[\^|\[(?!\^)|&&)(?:[^[\]\\&]|\\.)+(?=&&)|(?<=&&)(?:[^[\]\\&]|\\.)+(?=\])/gs

/**
 * Compiles a Java pattern for JavaScript, to find what it matches.
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript lacks: possessive quantifiers, atomic groups,
 *   flags for a part of the pattern.
 */
function compile(pattern: string, flags: string): RegExp {
  if (pattern.length > maxLength) throw new Error('A pattern of over 10,000 characters is too long')
  const [leading = '', options = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? []
  const { source, modes } = translate(pattern, leading.length)
  for (const mode of modes) {
    try {
      return new RegExp(source, options + flags + mode)
    } catch {}
  }
  throw modes.includes('v') ? lacks(pattern) : refuse(pattern)
}

function lacks(part: string): Error {
  return new Error(`\`${part}\` in a Java pattern has no counterpart in JavaScript`)
}

function refuse(pattern: string): Error {
  return new Error(`java.util.regex.PatternSyntaxException: ${pattern}`)
}

/** The pattern for JavaScript, and the modes to try: only the set mode nests classes; the Unicode mode refuses more. */
function translate(pattern: string, start: number): { source: string; modes: readonly string[] } {
  let depth = 0
  let isNested = false
  const toJavaScript = (part: string, ...found: (string | undefined)[]): string => {
    const [quoted, code, property, category, letter] = found
    const name = property ?? category
    if (quoted !== undefined) return quoted.replace(syntax, '\\$&')
    if (code !== undefined) return `\\u{${code}}`
    if (part.startsWith('[')) {
      depth += 1
      isNested ||= depth > 1
      // A bracket that comes first closes nothing.
      return part.replace(']', '\\]')
    }
    if (part === ']') {
      depth -= 1
      if (depth >= 0) return part
      depth = 0
      return '\\]'
    }
    if (part === '&&') isNested ||= depth > 0
    const set = escapes.get(name ?? letter?.toLowerCase() ?? '')
    if (set !== undefined) {
      const isNegated = /[PHV]/.test(part.charAt(1))
      if (depth === 0) return `[${isNegated ? '^' : ''}${set}]`
      if (isNegated) throw lacks(part)
      return set
    }
    if (name !== undefined) return `${part.slice(0, 2)}{${name}}`
    if (part.startsWith('\\')) return toEscape(part, depth > 0)
    if (depth > 0 || part === '&&') return part
    throw part === '{' ? refuse(pattern) : lacks(part)
  }
  const source = pattern.slice(start).replace(differing, toJavaScript)
  if (isNested) return { source: source.replace(operand, '[$&]'), modes: ['v'] }
  return { source, modes: /\\[pu]/i.test(source) ? ['u'] : ['u', ''] }
}

function toEscape(part: string, isInClass: boolean): string {
  if (/[GNX]/.test(part)) throw lacks(part)
  if (/[CEFI-MOTUYgijlmoqy]/.test(part)) throw refuse(part)
  // The Unicode mode takes no escape of a character that means nothing.
  const isSpare = /[^\w^$\\.*+?()[\]{}|/-]/.test(part) || (part === '\\-' && !isInClass)
  return escapes.get(part) ?? (isSpare ? part.slice(1) : part)
}

/**
 * Compiles a `java.util.regex.Pattern` that has to match a whole text: `text.search(pattern)` is 0 when it does.
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript lacks: possessive quantifiers, atomic groups,
 *   flags for a part of the pattern.
 * @example
 * '1200'.search(compileWholeMatch('2\\d{2}')) // -1
 */
export function compileWholeMatch(pattern: string): RegExp {
  const { source, flags } = compile(pattern, 'y')
  return new RegExp(`(?:${source})(?![^])`, flags)
}

/** `String.replaceAll`, or `String.replaceFirst`. */
export function replaceMatches(
  text: string,
  pattern: string,
  replacement: string,
  isFirst: boolean,
): string {
  let replaced = ''
  let end = 0
  for (const match of text.matchAll(compile(pattern, 'g'))) {
    replaced = limitText(replaced + text.slice(end, match.index) + expand(replacement, match))
    end = match.index + match[0].length
    if (isFirst) break
  }
  return limitText(replaced + text.slice(end))
}

/** What a replacement is for a match: `$1` and `${name}` are groups, a `\` makes the next character literal. */
function expand(replacement: string, match: RegExpExecArray): string {
  const groups = new Map(Object.entries(match.groups ?? {}))
  for (const [group, text] of match.entries()) groups.set(String(group), text)
  const toText = (_: string, literal?: string, name?: string, digit?: string): string => {
    const group = name ?? digit ?? ''
    if (literal === undefined && !groups.has(group)) {
      throw new Error(`java.lang.IllegalArgumentException: no such group in ${replacement}`)
    }
    return literal ?? groups.get(group) ?? ''
  }
  return replacement.replace(/\\(.)|[\\$](?:\{(\w+)\}|(\d))?/gs, toText)
}

/** `String.split`: at most `limit` parts if that is positive, no empty ones at the end if it is 0. */
export function splitText(text: string, pattern: string, limit: number): string[] {
  const parts: string[] = []
  let end = 0
  for (const match of text.matchAll(compile(pattern, 'g'))) {
    if (limit > 0 && parts.length === limit - 1) break
    if (match.index === 0 && match[0] === '') continue
    parts.push(text.slice(end, match.index))
    end = match.index + match[0].length
  }
  parts.push(text.slice(end))
  while (limit === 0 && end > 0 && parts.at(-1) === '') parts.pop()
  return parts
}
