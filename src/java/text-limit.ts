/** The most UTF-16 units a text or the output of a template may have: 10 MB, API Gateway's limit for a response. */
const maxTextLength = 10_485_760

/** Returns the text; throws when it is longer than 10 MB, so that a template that doubles a text in a loop ends. */
export function limitText(text: string): string {
  checkTextLength(text.length)
  return text
}

/** Throws when `length` is more than 10 MB; called before a text of that length is made. */
export function checkTextLength(length: number): void {
  if (length > maxTextLength) throw new Error('The template produces more than 10 MB of text')
}

/**
 * Joins the texts of items; throws once the joined text is longer than 10 MB, before it prints the remaining items.
 *
 * @example
 * joinTexts([1, 2], String, ', ') // '1, 2'
 */
export function joinTexts<Item>(
  items: Iterable<Item>,
  print: (item: Item) => string,
  separator: string,
): string {
  let text = ''
  let before = ''
  for (const item of items) {
    text = limitText(text + before + print(item))
    before = separator
  }
  return text
}
