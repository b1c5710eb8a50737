/** The longest text a template may make, output included: 10 MB, the most API Gateway carries in a response. */
export const maxTextLength = 10_485_760

/** The text itself; throws when it is longer than {@link maxTextLength}, so that doubling in a loop ends. */
export function limitText(text: string): string {
  if (text.length > maxTextLength) throw new Error('The template makes a text longer than 10 MB')
  return text
}
