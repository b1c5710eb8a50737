/** Returns a message about what is wrong with a string; undefined for a valid string. */
export type Format = (text: string) => string | undefined

/**
 * Creates a format whose message is that the string is not a valid `what`; `subject` is the message's word for the
 * string.
 */
export function format(
  what: string,
  isValid: (text: string) => boolean,
  subject = 'string',
): Format {
  return (text) => (isValid(text) ? undefined : `${subject} "${text}" is not a valid ${what}`)
}
