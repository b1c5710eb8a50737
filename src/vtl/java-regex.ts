import { limitText } from './text-limit.ts'

/** What Java's escapes and POSIX classes are in JavaScript: the inside of a class, or a place. */
const escapes = new Map([
  ['h', ' \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000'],
  ['Lower', 'a-z'],
  ['Upper', 'A-Z'],
  ['ASCII', '\\0-\\x7f'],
  ['Alpha', 'a-zA-Z'],
  ['Digit', '\\d'],
  ['Alnum', 'a-zA-Z\\d'],
  ['Punct', '!-\\/:-@\\[-`\\{-~'],
  ['Graph', '!-~'],
  ['Print', ' -~'],
  ['Blank', ' \\t'],
  ['Cntrl', '\\0-\\x1f\\x7f'],
  ['XDigit', '\\da-fA-F'],
  ['Space', ' \\t-\\r'],
  ['\\A', '(?<![^])'],
  ['\\z', '(?![^])'],
  ['\\Z', '(?=(?:\\r\\n|[\\n\\r])?(?![^]))'],
  ['\\R', '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])'],
])

/** What differs from JavaScript: a quotation, a class, an escape, what JavaScript lacks, the end. */
const differing =
  /\\Q(.*?)(?:\\E|$)|\\([pPhH])(?:\{(?:Is)?(\w+)\})?|\\.|([*+?}]\+|\(\?(?:>|\w+[:)]))|\$/gs

/**
 * Compiles a Java pattern for JavaScript.
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript lacks: possessive quantifiers, atomic groups,
 *   flags for a part of the pattern.
 */
function compile(pattern: string, extraFlags: string, isWhole: boolean): RegExp {
  const [leading = '', options = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? []
  const source = translate(pattern.slice(leading.length), options.includes('m'))
  // Only the newest mode knows what two classes share, only the oldest takes every escape that Java does.
  const modes = pattern.includes('&&') ? ['v', 'u'] : /\\p/i.test(source) ? ['u'] : ['u', '']
  for (const mode of modes) {
    try {
      const regExp = new RegExp(source, options + extraFlags + mode)
      return isWhole ? new RegExp(`(?<![^])(?:${source})(?![^])`, regExp.flags) : regExp
    } catch {}
  }
  throw new Error(`java.util.regex.PatternSyntaxException: ${pattern}`)
}

function translate(pattern: string, isMultiline: boolean): string {
  const replace = (part: string, ...found: (string | undefined)[]): string => {
    const [quoted, kind, name, lacking, offset] = found
    const inClass = /\[(?:[^\]\\]|\\.)*$/s.test(pattern.slice(0, Number(offset)))
    const set = kind && escapes.get(name ?? kind.toLowerCase())
    if (quoted !== undefined) return quoted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    if (set) return inClass && kind > 'a' ? set : `[${kind > 'a' ? '' : '^'}${set}]`
    if (inClass) return part
    if (part === '$' && !isMultiline) return escapes.get('\\Z') ?? part
    if (!lacking) return escapes.get(part) ?? part.replace('{Is', '{')
    throw new Error(`\`${part}\` in a Java pattern has no counterpart in JavaScript`)
  }
  // JavaScript wants each side of a `&&` in brackets.
  return pattern.replace(differing, replace).replace(/\[(\^?)((?:[^[\]\\&]|\\.)+)&&/g, '[$1[$2]&&')
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
  return compile(pattern, '', true)
}

/** `String.replaceAll` and, with `most` 1, `String.replaceFirst`. */
export function replaceMatches(
  text: string,
  pattern: string,
  replacement: string,
  most: number,
): string {
  let replaced = ''
  let end = 0
  let count = 0
  for (const match of text.matchAll(compile(pattern, 'g', false))) {
    if (count++ === most) break
    replaced = limitText(replaced + text.slice(end, match.index) + expand(replacement, match))
    end = match.index + match[0].length
  }
  return limitText(replaced + text.slice(end))
}

/** What a replacement is for a match: `$1` and `${name}` are groups, a `\` makes the next character literal. */
function expand(replacement: string, match: RegExpExecArray): string {
  const replace = (_: string, literal?: string, name?: string, digits = ''): string => {
    if (literal) return literal
    if (name !== undefined && name in (match.groups ?? {})) return match.groups?.[name] ?? ''
    // As many of the digits as name a group; the others are text.
    let { length } = digits
    while (length > 1 && Number(digits.slice(0, length)) >= match.length) length -= 1
    const group = digits.slice(0, length)
    if (group !== '' && Number(group) < match.length) {
      return (match[Number(group)] ?? '') + digits.slice(length)
    }
    throw new Error(`java.lang.IllegalArgumentException: no such group in ${replacement}`)
  }
  return replacement.replace(/\\(.?)|\$\{(\w+)\}|\$(\d*)/gs, replace)
}

/** `String.split`: at most `limit` parts if that is positive, no empty ones at the end if it is 0. */
export function splitText(text: string, pattern: string, limit: number): string[] {
  const parts: string[] = []
  let end = 0
  for (const match of text.matchAll(compile(pattern, 'g', false))) {
    if (limit > 0 && parts.length === limit - 1) break
    if (match.index === 0 && match[0] === '') continue
    parts.push(text.slice(end, match.index))
    end = match.index + match[0].length
  }
  parts.push(text.slice(end))
  while (limit === 0 && parts.length > 1 && parts.at(-1) === '') parts.pop()
  return parts
}
