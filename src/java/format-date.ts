/** The date conversions that are composed of others, by their letters: `%tR` is `%tH:%tM`. */
const compositions: Readonly<Record<string, string>> = {
  R: 'H:M',
  T: 'H:M:S',
  D: 'm/d/y',
  F: 'Y-m-d',
  c: 'a b d T Z Y',
}
/**
 * The range of characters that each date conversion takes from a date printed as
 * `2023-11-14T22:13:20.123ZTue, 14 Nov 2023 22:13:20 UTC`.
 */
const slices: Readonly<Record<string, readonly [from: number, to: number]>> = {
  Y: [0, 4],
  y: [2, 4],
  m: [5, 7],
  d: [8, 10],
  H: [11, 13],
  M: [14, 16],
  S: [17, 19],
  L: [20, 23],
  a: [24, 27],
  b: [32, 35],
  Z: [50, 53],
}

/**
 * Formats milliseconds since 1970 by the letter of a conversion such as `%tY` of `String.format`, in UTC; returns
 * undefined for a letter that this function does not support.
 *
 * @example
 * formatDate('F', 0) // '1970-01-01'
 */
export function formatDate(letter: string, time: number): string | undefined {
  const composition = compositions[letter]
  if (composition) return composition.replace(/[a-z]/gi, (part) => formatDate(part, time) ?? '')
  if (letter === 's') return String(Math.floor(time / 1000))
  if (letter === 'Q') return String(time)
  const date = new Date(time)
  const slice = slices[letter]
  return slice && (date.toISOString() + date.toUTCString().replace('GMT', 'UTC')).slice(...slice)
}
