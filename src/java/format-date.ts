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
 * Formats milliseconds since 1970 by the letter of a conversion such as `%tY` of `String.format`, in UTC; undefined for a
 * letter that has no meaning.
 *
 * @example
 * formatDate('F', 0) // '1970-01-01'
 */
export function formatDate(letter: string, time: number): string | undefined {
  const composition = compositions[letter]
  if (composition) return composition.replace(/[a-z]/gi, (part) => formatDate(part, time) ?? '')
  const date = new Date(time)
  const [year = '', month, day, hour, minute, second, milliseconds] =
    date.toISOString().match(/\d+/g) ?? []
  const hours = Number(hour) % 12 || 12
  const dayOfYear = (date.getTime() - Date.UTC(Number(year))) / 86_400_000 + 1
  const name = (options: Intl.DateTimeFormatOptions): string =>
    date.toLocaleString('en', { timeZone: 'UTC', ...options })
  const parts: Readonly<Record<string, () => string | number | undefined>> = {
    Y: () => year,
    C: () => year.slice(0, 2),
    y: () => year.slice(2),
    B: () => name({ month: 'long' }),
    b: () => name({ month: 'short' }),
    h: () => name({ month: 'short' }),
    m: () => month,
    A: () => name({ weekday: 'long' }),
    a: () => name({ weekday: 'short' }),
    j: () => String(Math.floor(dayOfYear)).padStart(3, '0'),
    d: () => day,
    e: () => Number(day),
    H: () => hour,
    k: () => Number(hour),
    I: () => String(hours).padStart(2, '0'),
    l: () => hours,
    M: () => minute,
    S: () => second,
    L: () => milliseconds,
    N: () => `${milliseconds}000000`,
    p: () => (Number(hour) < 12 ? 'am' : 'pm'),
    Z: () => 'UTC',
    z: () => '+0000',
    s: () => Math.floor(time / 1000),
    Q: () => time,
  }
  const part = Object.hasOwn(parts, letter) ? parts[letter]?.() : undefined
  return part === undefined ? undefined : String(part)
}
