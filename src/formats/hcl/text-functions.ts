import { joinTexts, replaceInText, sliceText } from '../document/join-texts.ts'
import { EvaluationError } from './evaluation-error.ts'
import { formatText } from './format-text.ts'
import type { FunctionTable, HclFunction } from './function-table.ts'
import { splitGraphemes } from './split-graphemes.ts'
import { isList, itemsOf, toInteger, toText, type Value } from './value.ts'

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

/** Characters that become two in JavaScript but one in Go. */
const goCases: ReadonlyMap<string, string> = new Map([['\u0130', 'i']])

/** Trims from both ends of a text all characters that `cutset` has. */
function trim(text: string, cutset = ''): string {
  const characters = new Set(cutset)
  let start = 0
  let end = text.length
  while (start < end && characters.has(text.charAt(start))) start += 1
  while (end > start && characters.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** Changes the case of each character that has one other, as Go does: `ß`, which would become two, stays. */
function mapCase(text: string, change: (character: string) => string): string {
  return text.replace(/[^\0-\x7f]|[A-Za-z]+/gu, (image) => {
    const changed = change(image)
    return [...changed].length === [...image].length ? changed : (goCases.get(image) ?? image)
  })
}

/** Functions of texts. */
export const textFunctions: FunctionTable = {
  lower: fromTexts((text = '') => mapCase(text, (one) => one.toLowerCase())),
  upper: fromTexts((text = '') => mapCase(text, (one) => one.toUpperCase())),
  title: fromTexts((text = '') =>
    text.replace(/(?<![\p{L}\p{Nd}_])\p{L}/gu, (one) => mapCase(one, (it) => it.toUpperCase())),
  ),
  strrev: fromTexts((text = '') => splitGraphemes(text).reverse().join('')),
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
      const characters = splitGraphemes(toText(text))
      const offset = toInteger(from)
      const start = offset < 0 ? characters.length + offset : offset
      const count = toInteger(length)
      return make(characters.slice(start, count < 0 ? undefined : start + count).join(''))
    },
  },
  indent: {
    takesUnknown: 'members',
    call: ([spaces, text], { make }) => {
      if (!spaces || !text) throw new EvaluationError('Expected two arguments.')
      const line = make(`\n${' '.repeat(Math.min(toInteger(spaces), 1000))}`)
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
  format: {
    takesUnknown: 'all',
    call: ([format, ...args], { at, session, unknown }) =>
      (format && formatText(at, format, args, session)) ?? unknown(),
  },
  formatlist: {
    takesUnknown: 'members',
    call: ([format, ...args], { at, make, session, unknown }) => {
      const lists = args.filter(isList).map((list) => itemsOf(list).length)
      // A call without lists formats a single text.
      const count = lists.length > 0 ? Math.max(...lists) : 1
      const texts = Array.from({ length: count }, (_, index) => {
        const row = args.flatMap((arg) => (isList(arg) ? (itemsOf(arg)[index] ?? []) : [arg]))
        return format && formatText(at, format, row, session)
      })
      return texts.every((text) => text !== undefined) ? make(texts) : unknown()
    },
  },
  basename: fromTexts((path = '') => path.replace(/\/+$/, '').replace(/^.*\//, '')),
  dirname: fromTexts((path = '') => /^(.*)\/[^/]*$/.exec(path)?.[1] ?? '.'),
}

function toTextValue(value: Value | undefined, make: (value: unknown) => Value): Value {
  return value === undefined || value.value === null
    ? make(null)
    : value.derive({ value: toText(value) })
}
