/**
 * A text without what its start and its end have too much of.
 *
 * @example
 * stripText('((a))', (char) => char === '(', (char) => char === ')') // 'a'
 */
export function stripText(
  text: string,
  isSpareAtStart: (char: string) => boolean,
  isSpareAtEnd: (char: string) => boolean = isSpareAtStart,
): string {
  let start = 0
  let end = text.length
  while (start < end && isSpareAtStart(text.charAt(start))) start += 1
  while (start < end && isSpareAtEnd(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
