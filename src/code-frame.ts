/** A place in a text. */
export interface Position {
  /** Offset of the place, in UTF-16 units from 0. */
  readonly offset: number
  /** Line of the place, from 1. */
  readonly line: number
  /** Column of the place, in UTF-16 units from 1. */
  readonly column: number
  /** Lines around the place, with a caret under it. */
  readonly frame: string
}

/** Number of lines shown before and after the line of the place. */
const linesAround = 2
/** Number of characters shown of a line. */
const shownWidth = 120

/**
 * Finds the line and column of an offset, and draws the lines around it.
 *
 * @example
 * locate('#set($a = 1)\n#if($a', 16).frame
 * //   1 | #set($a = 1)
 * // > 2 | #if($a
 * //     |    ^
 */
export function locate(source: string, offset: number): Position {
  const before = source.slice(0, offset).split(/\r\n|\r|\n/)
  const line = before.length
  const start = offset - (before.at(-1) ?? '').length
  const lines = source.split(/\r\n|\r|\n/)
  const column = offset - start + 1
  const first = Math.max(1, line - linesAround)
  const last = Math.min(lines.length, line + linesAround)
  const width = String(last).length
  // Cuts a long line on the left, so that the caret is in sight.
  const cut = Math.max(0, column - shownWidth / 2)
  const frame = lines.slice(first - 1, last).flatMap((text, index) => {
    const number = first + index
    const shown = text.slice(cut, cut + shownWidth)
    const row = `${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${shown}`
    if (number !== line) return [row.trimEnd()]
    return [row.trimEnd(), `  ${' '.repeat(width)} | ${' '.repeat(column - 1 - cut)}^`]
  })
  return { offset, line, column, frame: frame.join('\n') }
}
