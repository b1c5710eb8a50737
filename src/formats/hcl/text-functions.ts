import { joinTexts, replaceInText, sliceText } from '../document/join-texts.ts'
import { compileGoPattern } from './compile-go-pattern.ts'
import { formatText } from './format-text.ts'
import type { FunctionTable, HclFunction } from './function-table.ts'
import { EvaluationError, isList, itemsOf, toNumber, toText, type Value } from './value.ts'

/** Makes a function from texts to a text. */
/* @__NO_SIDE_EFFECTS__ */
function fromTexts(compute: (...texts: string[]) => string | boolean | number): HclFunction {
  return {
    takesUnknown: 'none',
    call: (args, { make }) => make(compute(...args.map(toText))),
  }
}

/** Makes a function that returns a part of its first argument: its characters keep their places. */
/* @__NO_SIDE_EFFECTS__ */
function toPart(compute: (text: string, ...others: string[]) => string): HclFunction {
  return {
    takesUnknown: 'members',
    call: ([text, ...others], { make }) => {
      if (!text) throw new EvaluationError('Expected a text.')
      const source = toText(text)
      const part = compute(source, ...others.map(toText))
      const start = source.indexOf(part)
      return start < 0 ? make(part) : sliceText(text, start, start + part.length)
    },
  }
}

/** Trims from both ends of a text all characters that `cutset` has. */
function trim(text: string, cutset = ''): string {
  const characters = new Set(cutset)
  let start = 0
  let end = text.length
  while (start < end && characters.has(text.charAt(start))) start += 1
  while (end > start && characters.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** Functions of texts. */
export const textFunctions: FunctionTable = {
  lower: fromTexts((text = '') => text.toLowerCase()),
  upper: fromTexts((text = '') => text.toUpperCase()),
  title: fromTexts((text = '') => text.replace(/(^|\s)(\S)/g, (all) => all.toUpperCase())),
  strrev: fromTexts((text = '') => [...text].reverse().join('')),
  startswith: fromTexts((text = '', start = '') => text.startsWith(start)),
  endswith: fromTexts((text = '', end = '') => text.endsWith(end)),
  strcontains: fromTexts((text = '', part = '') => text.includes(part)),
  urlencode: fromTexts((text = '') =>
    encodeURIComponent(text)
      .replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
  ),
  base64encode: fromTexts((text = '') =>
    btoa(String.fromCharCode(...new TextEncoder().encode(text))),
  ),
  base64decode: fromTexts((text = '') =>
    new TextDecoder().decode(Uint8Array.from(atob(text), (one) => one.charCodeAt(0))),
  ),
  tostring: { takesUnknown: 'all', call: ([value], { make }) => toTextValue(value, make) },
  chomp: toPart((text) => text.replace(/[\r\n]+$/, '')),
  trimspace: toPart((text) => text.trim()),
  trim: toPart(trim),
  trimprefix: toPart((text, start = '') =>
    text.startsWith(start) ? text.slice(start.length) : text,
  ),
  trimsuffix: toPart((text, end = '') =>
    end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text,
  ),
  substr: {
    takesUnknown: 'none',
    call: ([text, from, length], { make }) => {
      if (!text || !from || !length) throw new EvaluationError('Expected three arguments.')
      const characters = [...toText(text)]
      const offset = toNumber(from)
      const start = offset < 0 ? characters.length + offset : offset
      const count = toNumber(length)
      return make(characters.slice(start, count < 0 ? undefined : start + count).join(''))
    },
  },
  indent: {
    takesUnknown: 'members',
    call: ([spaces, text], { make }) => {
      if (!spaces || !text) throw new EvaluationError('Expected two arguments.')
      const line = make(`\n${' '.repeat(Math.min(toNumber(spaces), 1000))}`)
      return replaceInText(text, /\n/g, () => [line])
    },
  },
  join: {
    takesUnknown: 'all',
    call: ([separator, ...lists], { at, unknown }) => {
      if (!separator || !lists.every(isList)) return unknown()
      const items = lists.flatMap(itemsOf)
      const texts = items.map((item) => item.derive({ value: toText(item) }))
      return joinTexts(
        at,
        texts.flatMap((text, index) => (index === 0 ? [text] : [separator, text])),
      )
    },
  },
  split: {
    takesUnknown: 'none',
    call: ([separator, text], { make }) => {
      if (!separator || !text) throw new EvaluationError('Expected two arguments.')
      return make(toText(text).split(toText(separator)).map(make))
    },
  },
  replace: {
    takesUnknown: 'all',
    call: ([text, wanted, replacement], { make, unknown }) => {
      if (!text || !wanted || !replacement || wanted.unknowns.length > 0) return unknown()
      const search = toText(wanted)
      if (search === '') return text
      const pattern = /^\/(.+)\/$/s.exec(search)?.[1]
      if (pattern === undefined) {
        const literal = new RegExp(search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g')
        const inserted = replacement.derive({ value: toText(replacement) })
        return replaceInText(text, literal, () => [inserted])
      }
      const expression = compileGoPattern(pattern)
      if (!expression || replacement.unknowns.length > 0) return unknown()
      return replaceInText(text, expression, (match) => [
        make(
          toText(replacement).replace(/\$\{?(\d+)\}?/g, (_, group) => match[Number(group)] ?? ''),
        ),
      ])
    },
  },
  format: {
    takesUnknown: 'all',
    call: ([format, ...args], { at, unknown }) =>
      (format && formatText(at, format, args)) ?? unknown(),
  },
  formatlist: {
    takesUnknown: 'members',
    call: ([format, ...args], { at, make, unknown }) => {
      const count = Math.max(0, ...args.filter(isList).map((list) => itemsOf(list).length))
      const texts = Array.from({ length: count }, (_, index) => {
        const row = args.flatMap((arg) => (isList(arg) ? (itemsOf(arg)[index] ?? []) : [arg]))
        return format && formatText(at, format, row)
      })
      return texts.every((text) => text !== undefined) ? make(texts) : unknown()
    },
  },
  basename: fromTexts((path = '') => path.replace(/\/+$/, '').replace(/^.*\//, '')),
  dirname: fromTexts((path = '') => /^(.*)\/[^/]*$/.exec(path)?.[1] ?? '.'),
  regexall: {
    takesUnknown: 'none',
    call: ([pattern, text], { make, unknown }) => {
      const expression = pattern && compileGoPattern(toText(pattern))
      if (!expression || !text) return unknown()
      const matches = [...toText(text).matchAll(expression)]
      if (matches.some((match) => match.groups)) return unknown()
      const toValue = (match: RegExpExecArray): Value =>
        make(match.length > 1 ? match.slice(1).map((group) => make(group ?? null)) : match[0])
      return make(matches.map(toValue))
    },
  },
  regex: {
    takesUnknown: 'none',
    call: ([pattern, text], { make, unknown }) => {
      const expression = pattern && compileGoPattern(toText(pattern))
      if (!expression || !text) return unknown()
      const match = expression.exec(toText(text))
      if (!match) throw new EvaluationError('The pattern does not match.')
      if (match.groups) return unknown()
      return make(match.length > 1 ? match.slice(1).map((group) => make(group ?? null)) : match[0])
    },
  },
}

function toTextValue(value: Value | undefined, make: (value: unknown) => Value): Value {
  return value === undefined || value.value === null
    ? make(null)
    : value.derive({ value: toText(value) })
}
