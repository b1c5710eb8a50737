import { JavaCharacter } from './character.ts'
import { toCharacter } from './character-methods.ts'
import { formatDate } from './format-date.ts'
import { formatNumber } from './format-number.ts'
import { type FormatSpecifier, isAllowed } from './format-specifier.ts'
import { javaHash } from './hash.ts'
import { isNumber } from './number.ts'
import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import { JavaNumber, type Value } from './value.ts'

/** A specifier such as `%2$-8.3f`; a `%` that starts none matches alone, without the conversion at the end. */
const pattern = /%(?:(\d+)\$)?([-#+ 0,(<]*)(\d*)(?:\.(\d+))?([bBhHsScCdoxXeEfgGn%]|[tT][a-zA-Z])?/g

/**
 * Formats text as `String.format` does, with all conversions but `%a`.
 *
 * @throws {Error} for a specifier that Java refuses, one without an argument or that does not fit it, and for a width
 *   or precision of more than three digits.
 * @example
 * formatText('%5d|%-5s|', [3, 'a']) // '    3|a    |'
 */
export function formatText(format: string, args: readonly Value[]): string {
  let next = 0
  let index = -1
  const expand = (whole: string, ...parts: readonly (string | undefined)[]): string => {
    const [position, flags = '', width = '', precision, conversion = ''] = parts
    const specifier: FormatSpecifier = {
      flags,
      width: Number(width),
      precision: precision === undefined ? undefined : Number(precision),
      kind: conversion.charAt(0).toLowerCase(),
    }
    const isFixed = conversion === '%' || conversion === 'n'
    if (!isFixed && !flags.includes('<')) index = position ? Number(position) - 1 : next++
    const arg = isFixed ? conversion.replace('n', '\n') : args[index]
    const isUsable = arg !== undefined && isAllowed(specifier)
    const text = isUsable ? convert(arg, specifier, conversion.slice(1)) : undefined
    if (text === undefined) throw new Error(`java.util.IllegalFormatException: ${whole}`)
    const cased = /^[A-Z]/.test(conversion) ? text.toUpperCase() : text
    return flags.includes('-') ? cased.padEnd(specifier.width) : cased.padStart(specifier.width)
  }
  return limitText(format.replace(pattern, expand))
}

/** Converts an argument to text; undefined when the conversion does not fit it. */
function convert(arg: Value, specifier: FormatSpecifier, letter: string): string | undefined {
  const { kind, precision } = specifier
  if (kind === 'b') return String(typeof arg === 'boolean' ? arg : arg !== null).slice(0, precision)
  if ('s%n'.includes(kind) || arg === null) return toText(arg).slice(0, precision)
  switch (kind) {
    case 'h':
      return (javaHash(arg) >>> 0).toString(16).slice(0, precision)
    case 'c':
      if (arg instanceof JavaCharacter) return arg.char
      return typeof arg === 'number' && arg <= 0x10ffff ? toCharacter(arg) : undefined
    case 't': {
      const isLong = arg instanceof JavaNumber && arg.type === 'Long'
      return isLong ? formatDate(letter, Number(arg.value)) : undefined
    }
    default:
      return isNumber(arg) ? formatNumber(arg, specifier) : undefined
  }
}
