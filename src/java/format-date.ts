/** The conversions that are composed of others. */
const compositions: Readonly<Record<string, string>> = {
  R: 'H:M',
  T: 'H:M:S',
  D: 'm/d/y',
  F: 'Y-m-d',
  r: 'I:M:S p',
  c: 'a b d T Z Y',
}
/**
 * The conversions that are a part of the time as `2023-11-14T22:13:20.123ZTue, 14 Nov 2023 22:13:20 GMT`, from one index
 * to another.
 */
const slices: Readonly<Record<string, readonly [from: number, to: number]>> = {
  Y: [0, 4],
  C: [0, 2],
  y: [2, 4],
  m: [5, 7],
  b: [32, 35],
  h: [32, 35],
  d: [8, 10],
  a: [24, 27],
  H: [11, 13],
  M: [14, 16],
  S: [17, 19],
  L: [20, 23],
  Z: [50, 53],
}

/**
 * Formats milliseconds since 1970 by the letter of a conversion such as `%tY` of `String.format`, in UTC; undefined for a
 * letter that is not known.
 *
 * @example
 * formatDate('F', 0) // '1970-01-01'
 */
export function formatDate(letter: string, time: number): string | undefined {
  const composition = compositions[letter]
  if (composition) {
    const text = composition.replace(/[a-z]/gi, (part) => formatDate(part, time) ?? '')
    return letter === 'r' ? text.toUpperCase() : text
  }
  const date = new Date(time)
  const slice = slices[letter]
  if (slice) return (date.toISOString() + date.toUTCString().replace('GMT', 'UTC')).slice(...slice)
  const hours = date.getUTCHours()
  const newYear = Date.UTC(date.getUTCFullYear())
  switch (letter) {
    case 'B':
      return date.toLocaleString('en', { timeZone: 'UTC', month: 'long' })
    case 'A':
      return date.toLocaleString('en', { timeZone: 'UTC', weekday: 'long' })
    case 'e':
      return String(date.getUTCDate())
    case 'j':
      return String(Math.floor((time - newYear) / 86_400_000) + 1).padStart(3, '0')
    case 'k':
      return String(hours)
    case 'l':
      return String(hours % 12 || 12)
    case 'I':
      return String(hours % 12 || 12).padStart(2, '0')
    case 'p':
      return hours < 12 ? 'am' : 'pm'
    case 'z':
      return '+0000'
    case 's':
      return String(Math.floor(time / 1000))
    case 'Q':
      return String(time)
    default:
      return undefined
  }
}
