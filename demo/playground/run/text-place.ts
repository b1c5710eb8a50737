/** Finds the offset of a line and column, both counted from 1; a place beyond the text is its end. */
export function toOffset(text: string, line: number, column: number): number {
  let start = 0
  for (let skipped = 1; skipped < line; skipped++) {
    const end = text.indexOf('\n', start)
    if (end === -1) return text.length
    start = end + 1
  }
  return Math.min(start + column - 1, text.length)
}

/** Moves an offset that stands just inside a quoted value to its opening quote, so that a mark covers the value. */
export function openQuote(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - 20), offset)
  return /[:,[{]\s*["']$/.test(before) ? offset - 1 : offset
}

/**
 * Finds the end of the string, word or path at an offset, so that a mark underlines all of it; at least one character.
 */
export function wordEnd(text: string, from: number): number {
  const word =
    /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[#$]?!?\{?[\w-]+|\/[\w/{}+.-]*|\S)/.exec(
      text.slice(from),
    )?.[0] ?? ' '
  return Math.min(from + word.length, text.length)
}
