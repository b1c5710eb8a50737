import { limitText } from './text-limit.ts'

/** Groups nested some times deeper end the JavaScript engine itself. */
const maxLength = 10_000

/** Classes of characters that JavaScript has no name for, as the inside of one. */
const classes = new Map([
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
])
/** Other escapes that JavaScript does not have: any end of a line, the beginning and the end of the text. */
const escapes = new Map([
  ['\\R', '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])'],
  ['\\A', '^(?<![^])'],
  ['\\z', '$(?![^])'],
])

/** What differs from JavaScript: a quotation, an escape, a class, brackets, what JavaScript lacks. */
const differing =
  /\\Q(.*?)(?:\\E|$)|\\x\{(\w+)\}|\\(?:[pP](?:\{(?:Is)?(\w+)\}|(\w))|([hHvV]))|\\.|\[\^?\]?|\]|&&|[*+?}]\+|\(\?(?:>|\w+[:)])|\{(?!\d+(?:,\d*)?\})/gs
/** A class in a class, or what two classes share. */
const nestedClass = /\[(?:[^[\]\\]|\\.)*(?:\[|&&)/s
/** What stands beside `&&` without brackets of its own. */
const operand = /(?<=\[\^|\[(?!\^)|&&)(?:[^[\]\\&]|\\.)+(?=&&)|(?<=&&)(?:[^[\]\\&]|\\.)+(?=\])/gs

/**
 * Compiles a Java pattern for JavaScript, to find what it matches.
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript lacks: possessive quantifiers, atomic groups,
 *   flags for a part of the pattern.
 */
function compile(pattern: string, flags: string): RegExp {
  if (pattern.length > maxLength) throw new Error('The pattern is too long')
  const [leading = '', options = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? []
  const source = translate(pattern.slice(leading.length))
  // Only the set mode nests classes; the Unicode mode refuses some escapes that Java takes.
  const modes = nestedClass.test(source) ? ['v'] : /\\[pu]/i.test(source) ? ['u'] : ['u', '']
  for (const mode of modes) {
    try {
      return new RegExp(source, options + flags + mode)
    } catch {}
  }
  throw refuse(pattern)
}

function refuse(part: string): Error {
  return new Error(`\`${part}\` in a Java pattern means nothing, or nothing that JavaScript has`)
}

function translate(pattern: string): string {
  let depth = 0
  const toJavaScript = (part: string, ...found: (string | undefined)[]): string => {
    const [quoted, code, property, category, letter] = found
    if (quoted !== undefined) return quoted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    if (code !== undefined) return `\\u{${code}}`
    if (part.startsWith('[')) {
      depth += 1
      // A bracket that comes first closes nothing.
      return part.replace(']', '\\]')
    }
    if (part === ']') {
      if (depth === 0) return '\\]'
      depth -= 1
      return part
    }
    const name = property ?? category
    const set = classes.get(name ?? letter?.toLowerCase() ?? '')
    if (set !== undefined) {
      const isNegated = /[PHV]/.test(part.charAt(1))
      if (depth === 0) return `[${isNegated ? '^' : ''}${set}]`
      if (isNegated) throw refuse(part)
      return set
    }
    if (name !== undefined) return `${part.slice(0, 2)}{${name}}`
    if (part.startsWith('\\')) return toEscape(part)
    if (depth > 0 || part === '&&') return part
    throw refuse(part)
  }
  return pattern.replace(differing, toJavaScript).replace(operand, '[$&]')
}

function toEscape(part: string): string {
  if (/[CEFGI-OTUXYZgijlmoqy]/.test(part)) throw refuse(part)
  // The Unicode mode takes no escape of a character that means nothing.
  return escapes.get(part) ?? part.replace(/\\(?=[^\w^$\\.*+?()[\]{}|/-])/, '')
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
