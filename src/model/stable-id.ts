/**
 * Makes an id in the form of API Gateway's, lower-case letters and digits: always the same one for the same text.
 *
 * @example
 * stableId('/pets', 6) // 'x3k9d0', say
 */
export function stableId(text: string, length: number): string {
  let id = ''
  for (let round = 0; id.length < length; round++) {
    let hash = 2166136261 + round
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 16777619)
    id += (hash >>> 0).toString(36)
  }
  return id.slice(0, length)
}
