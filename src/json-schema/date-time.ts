const date = '(\\d{4})-(0[1-9]|1[0-2])-([0-2]\\d|3[01])'
const time = '([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,12})?'
/** Joda's offset: hours, and as far as they are written minutes, seconds and milliseconds, all with colons or none. */
const offset =
  '[-+](?:[01]\\d|2[0-3])(?::[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,3})?)?|[0-5]\\d(?:[0-5]\\d\\d{0,3})?)?'
const dateTime = new RegExp(`^${date}t${time}(?:z|${offset})$`, 'i')

/** Whether a text is a date and time as AWS's validator reads it: letters of either case, no second 60. */
export function isDateTime(text: string): boolean {
  const [, year, month, day] = (dateTime.exec(text) ?? []).map(Number)
  // Dates repeat after 400 years; Date.UTC takes years below 100 for those of the 20th century.
  const last = new Date(Date.UTC((year ?? 0) + 400, month ?? 0, 0)).getUTCDate()
  return day !== undefined && day > 0 && day <= last
}
