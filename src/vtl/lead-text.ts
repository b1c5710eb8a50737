/**
 * What is left of a `$` or `#` that started nothing, for the text after it: the marks themselves and the backslashes
 * before a `$`; the character after such a `$` is lost.
 *
 * @example
 * leadText('$!5')   // '$'
 * leadText('\\$!5') // '\\$'
 */
export function leadText(image: string): string {
  let lead = ''
  for (const [mark, backslashes, dollar] of image.matchAll(/(\\+)(?:(\$).?)?|[$#]/gs)) {
    if (backslashes === undefined) lead += mark
    else if (dollar) lead += backslashes + dollar
  }
  return lead
}
