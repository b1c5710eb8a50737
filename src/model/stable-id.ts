import { hashText } from './hash-text.ts'

/**
 * Makes an id in the form of API Gateway's, lower-case letters and digits: always the same one for the same text.
 *
 * @example
 * stableId('/pets', 6) // 'x3k9d0', say
 */
export function stableId(text: string, length: number): string {
  let id = ''
  for (let round = 0; id.length < length; round++) id += hashText(text, round).toString(36)
  return id.slice(0, length)
}
