/** Computes a 32-bit hash of a text (FNV-1a). Another `round` gives another hash of the same text. */
export function hashText(text: string, round = 0): number {
  let hash = 2166136261 + round
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619)
  return hash >>> 0
}
