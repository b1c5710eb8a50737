import { type HclNumber, readNumber } from './numbers.ts'

/** Finds where the value at a path of a text begins. */
export type FindOffset = (path: readonly (string | number)[], offset: number) => number

/** Unquoted words that Terraform's YAML reads as booleans besides `true` and `false`. */
const words: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
])

const timestamp =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](\d\d?:\d\d?:\d\d?)(?:\.\d+)?(Z|[-+]\d\d:\d\d))|(?: (\d\d?:\d\d?:\d\d?)(?:\.\d+)?))?$/

/** Returns whether a text may be read otherwise by Terraform than by YAML 1.2. */
export function isAmbiguous(text: string): boolean {
  return words.has(text) || timestamp.test(text)
}

/** Reads an unquoted text as Terraform does: `yes` is true, a date a time in UTC. */
export function readPlain(text: string): string | boolean {
  const word = words.get(text)
  if (word !== undefined) return word
  const [, year, month = '', day = '', zoned, zone = 'Z', local] = timestamp.exec(text) ?? []
  if (year === undefined) return text
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = (zoned ?? local ?? '0:0:0').split(':').map((part) => part.padStart(2, '0'))
  const image = `${date}T${time.join(':')}`
  // Not a day of the calendar: `2001-02-30`.
  const read = new Date(`${image}Z`)
  if (Number.isNaN(read.getTime()) || !read.toISOString().startsWith(image)) return text
  return `${image}${/^[-+]00:00$/.test(zone) ? 'Z' : zone}`
}

/** Returns whether a text stands at an index of a source in YAML without quotes, block style or tag. */
export function isPlainAt(source: string, index: number, text: string): boolean {
  const before = source.slice(Math.max(0, index - 200), index)
  return source.startsWith(text, index) && !/(?:["']|[|>][-+\d]*\s*|!\S*\s+)$/.test(before)
}

/**
 * Returns whether a key stands without quotes at an index of a source in YAML, where the place of a list or object is, or
 * before its value, where that of a scalar is.
 */
export function isPlainKeyAt(source: string, index: number, key: string): boolean {
  const before = source.slice(Math.max(0, index - 200), index)
  if (new RegExp(`(?:^|[\\s{,])${key}[ \\t]*:\\s*(?:[|>][-+\\d]*\\s*)?$`).test(before)) return true
  return (
    /^$|[\s{,]$/.test(before) && new RegExp(`^${key}[ \\t]*:`).test(source.slice(index, index + 20))
  )
}

/** Reads the number at an index of a source with all its digits; undefined when none stands there. */
export function readNumberAt(source: string, index: number): HclNumber | undefined {
  const [image = ''] = /^[-+.\deE]+/.exec(source.slice(index, index + 2000)) ?? []
  return readNumber(image)
}
