/**
 * Removes unwanted characters from both ends of a text.
 *
 * @example
 * stripText('((a))', (char) => char === '(', (char) => char === ')') // 'a'
 */
export function stripText(
  text: string,
  isUnwantedAtStart: (char: string) => boolean,
  isUnwantedAtEnd: (char: string) => boolean = isUnwantedAtStart,
): string {
  let start = 0
  let end = text.length
  while (start < end && isUnwantedAtStart(text.charAt(start))) start += 1
  while (start < end && isUnwantedAtEnd(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
