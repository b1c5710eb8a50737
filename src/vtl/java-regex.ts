import { limitText } from './text-limit.ts'

/** What JavaScript has no name for: POSIX's classes, as the inside of one, and any end of a line. */
const escapes = new Map([
  ['Lower', 'a-z'],
  ['Upper', 'A-Z'],
  ['Alpha', 'a-zA-Z'],
  ['Digit', '\\d'],
  ['Alnum', 'a-zA-Z\\d'],
  ['Punct', '!-\\/:-@\\[-`\\{-~'],
  ['Space', ' \\t-\\r'],
  ['XDigit', '\\da-fA-F'],
  ['\\R', '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])'],
])

/** What differs from JavaScript: a quotation, a POSIX class, an escape, what JavaScript lacks. */
const differing =
  /\\Q(.*?)(?:\\E|$)|\\([pP])\{(?:Is)?(\w+)\}|(?!\\x\{)\\.|(\\x(?=\{)|[*+?}]\+|\(\?(?:>|\w+[:)]))|\{(?!\d+(?:,\d*)?\})/gs
/** A class in a class, or what two classes share. */
const nestedClass = /\[(?:[^[\]\\]|\\.)*(?:\[|&&)/s

/**
 * Compiles a Java pattern for JavaScript, to find what it matches.
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript lacks: possessive quantifiers, atomic groups,
 *   flags for a part of the pattern.
 */
function compile(pattern: string, flags: string): RegExp {
  const [leading = '', options = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? []
  const source = translate(pattern.slice(leading.length))
  for (const mode of modesOf(source)) {
    try {
      return new RegExp(source, options + flags + mode)
    } catch {}
  }
  throw nestedClass.test(source) ? lacks(pattern) : refuse(pattern)
}

function lacks(part: string): Error {
  return new Error(`\`${part}\` in a Java pattern has no counterpart in JavaScript`)
}

function refuse(pattern: string): Error {
  return new Error(`java.util.regex.PatternSyntaxException: ${pattern}`)
}

/** Only the set mode nests classes; the Unicode mode refuses some escapes that Java takes. */
function modesOf(source: string): readonly string[] {
  if (nestedClass.test(source)) return ['v']
  return /\\p/i.test(source) ? ['u'] : ['u', '']
}

function translate(pattern: string): string {
  const toJavaScript = (part: string, ...found: (string | undefined)[]): string => {
    const [quoted, kind, name = '', lacking, offset] = found
    const inClass = /\[(?:[^\]\\]|\\.)*$/s.test(pattern.slice(0, Number(offset)))
    if (quoted !== undefined) return quoted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    const set = escapes.get(name)
    if (set !== undefined && !inClass) return `[${kind === 'P' ? '^' : ''}${set}]`
    if (set !== undefined && kind === 'p') return set
    if (part === '{' && !inClass) throw refuse(pattern)
    const isKnown = set === undefined && (lacking === undefined || (inClass && part !== '\\x'))
    if (isKnown) return escapes.get(part) ?? part.replace('{Is', '{')
    throw lacks(part)
  }
  return pattern.replace(differing, toJavaScript)
}

/**
 * Compiles a `java.util.regex.Pattern` that has to match a whole text.
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript lacks: possessive quantifiers, atomic groups,
 *   flags for a part of the pattern.
 * @example
 * compileWholeMatch('2\\d{2}').test('1200') // false
 */
export function compileWholeMatch(pattern: string): RegExp {
  const { source, flags } = compile(pattern, '')
  return new RegExp(`(?<![^])(?:${source})(?![^])`, flags)
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
  while (limit === 0 && parts.length > 1 && parts.at(-1) === '') parts.pop()
  return parts
}
