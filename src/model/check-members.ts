import { describeUnknown } from './unknown-word.ts'

/** Judge of one member of an options object: returns what was expected when the value is wrong, else undefined. */
export type MemberCheck = (value: unknown) => string | undefined

/**
 * Refuses an options object with an unknown member or a wrong value, for users whose compiler does not: a misspelt
 * member would do nothing, without a word. Members that are undefined count as absent.
 *
 * @throws {TypeError} when `given` is no object, or a member is unknown, with the nearest known one, or has a wrong
 *   value.
 */
export function checkMembers(
  subject: string,
  kind: string,
  given: unknown,
  checks: Readonly<Record<string, MemberCheck>>,
): void {
  // A Response or a promise has no members of its own, and would do nothing without a word.
  if (!isPlain(given))
    throw new TypeError(`${subject}: Expected an object of ${kind}s, got ${describeValue(given)}.`)
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (!Object.hasOwn(checks, name))
      throw new TypeError(`${subject}: ${describeUnknown(kind, name, Object.keys(checks))}`)
    const check = checks[name]
    const expected = check?.(value)
    if (check && expected !== undefined)
      throw new TypeError(
        `${subject}: Expected ${expected} as ${name}, got ${describeMisfit(value, check)}.`,
      )
  }
}

/** Describes a wrong value, or the member of it that is wrong by itself: `'exmple' at '*'`, `5 at index 0`. */
function describeMisfit(value: unknown, check: MemberCheck): string {
  // A container of the wrong kind is wrong as a whole.
  if (check(Array.isArray(value) ? [] : {}) !== undefined) return describeValue(value)
  if (Array.isArray(value)) {
    const index = value.findIndex((item) => check([item]) !== undefined)
    return index < 0 ? describeValue(value) : `${describeValue(value[index])} at index ${index}`
  }
  if (!isPlain(value)) return describeValue(value)
  const misfit = Object.entries(value).find(
    ([key, member]) => check(Object.fromEntries([[key, member]])) !== undefined,
  )
  return misfit ? `${describeValue(misfit[1])} at ${quote(misfit[0])}` : describeValue(value)
}

/** Returns whether a value is an object that is no list and of no built-in class; a module is one too. */
function isPlain(value: unknown): value is object {
  return / (Object|Module)]$/.test(Object.prototype.toString.call(value))
}

/** Accepts functions. */
export const aFunction: MemberCheck = (value) =>
  typeof value === 'function' ? undefined : 'a function'

/** Accepts objects and functions. */
export const anObject: MemberCheck = (value) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'
    ? undefined
    : 'an object'

/** Accepts objects whose members are functions, but nothing that is iterated, as a Map or a list is. */
export const functionsByName: MemberCheck = (value) =>
  isRecordOf(value, (member) => typeof member === 'function') ? undefined : 'functions by name'

/** Accepts objects whose members are texts: API Gateway knows no other stage variables. */
export const stringsByName: MemberCheck = (value) =>
  isRecordOf(value, (member) => typeof member === 'string') ? undefined : 'strings by name'

/** Returns whether a value is an object, but not an iterable, whose members are all accepted or undefined. */
export function isRecordOf(value: unknown, accepts: (member: unknown) => boolean): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(Symbol.iterator in value) &&
    Object.values(value).every((member) => member === undefined || accepts(member))
  )
}

/** Accepts true and false. */
export const aBoolean: MemberCheck = (value) =>
  typeof value === 'boolean' ? undefined : 'true or false'

/** Accepts text. */
export const aString: MemberCheck = (value) => (typeof value === 'string' ? undefined : 'a string')

/** Returns whether a value is one of a few words. */
export function isOneOf(words: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && words.includes(value)
}

/** Accepts one of a few words. */
export function oneOf(...words: readonly string[]): MemberCheck {
  return (value) => (isOneOf(words, value) ? undefined : words.map(quote).join(' or '))
}

/** Longest delay of a JavaScript timer, in milliseconds: a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1

/** Accepts latencies: milliseconds, `'real'` and `'infinite'`. */
export const aDelay: MemberCheck = (value) =>
  value === 'real' ||
  value === 'infinite' ||
  (typeof value === 'number' && value >= 0 && value <= longestDelay)
    ? undefined
    : `milliseconds from 0 to ${longestDelay}, 'real' or 'infinite'`

function quote(word: string): string {
  return `'${word}'`
}

/** Describes a value in a message: `'text'`, `5`, `null`, `a list` or `a value of type object`. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' || typeof value === 'function'
    ? value === null
      ? 'null'
      : `a value of type ${typeof value}`
    : String(value)
}
