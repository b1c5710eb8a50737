/** The offset of a line and column, both counted from 1; a place beyond the text is its end. */
export function toOffset(text: string, line: number, column: number): number {
  let start = 0
  for (let skipped = 1; skipped < line; skipped++) {
    const end = text.indexOf('\n', start)
    if (end === -1) return text.length
    start = end + 1
  }
  return Math.min(start + column - 1, text.length)
}

/** Converts an offset in a text to its line and column, both counted from 1. */
export function toLineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  }
}

/** Finds the end of the string or word at an offset, so that a mark underlines all of it; at least one character. */
export function wordEnd(text: string, from: number): number {
  const word = /^(?:"(?:[^"\\]|\\.)*"|[#$]?!?\{?[\w-]+|\S)/.exec(text.slice(from))?.[0] ?? ' '
  return Math.min(from + word.length, text.length)
}
