/** Says what is wrong with a string; undefined for a valid one. */
export type Format = (text: string) => string | undefined

/** Makes a format that only says what a string is not; `subject` is how it calls the string. */
export function format(
  what: string,
  isValid: (text: string) => boolean,
  subject = 'string',
): Format {
  return (text) => (isValid(text) ? undefined : `${subject} "${text}" is not a valid ${what}`)
}
