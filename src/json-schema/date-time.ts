const date = '(\\d{4})-(0[1-9]|1[0-2])-([0-2]\\d|3[01])'
const time = '([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,12})?'
/**
 * Pattern of a time zone's offset as Joda reads it: hours, then optional minutes, seconds and milliseconds, with colons
 * between all of them or none.
 */
const offset =
  '[-+](?:[01]\\d|2[0-3])(?::[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,3})?)?|[0-5]\\d(?:[0-5]\\d\\d{0,3})?)?'
const dateTime = new RegExp(`^${date}t${time}(?:z|${offset})$`, 'i')

/** Returns whether AWS's validator accepts a text as a date and time: `T` and `Z` in either case, no second 60. */
export function isDateTime(text: string): boolean {
  const [, year, month, day] = (dateTime.exec(text) ?? []).map(Number)
  // Adds 400 years, after which dates repeat: Date.UTC takes years below 100 for those of the 20th century.
  const last = new Date(Date.UTC((year ?? 0) + 400, month ?? 0, 0)).getUTCDate()
  return day !== undefined && day > 0 && day <= last
}
