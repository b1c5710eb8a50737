/** Writes a number with its noun, so that one thing is not called several: `countOf(1, 'request')` is `1 request`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
