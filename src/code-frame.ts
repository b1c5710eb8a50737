/** A place in a source as people read it. */
export interface Position {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  /** The lines around the place with a caret under it. */
  readonly frame: string
}

const linesAround = 2
const widestLine = 120

/**
 * The line, column and code frame of an offset.
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
  // A long line is cut on the left so that the caret stays in sight.
  const cut = Math.max(0, column - widestLine / 2)
  const frame = lines.slice(first - 1, last).flatMap((text, index) => {
    const number = first + index
    const shown = text.slice(cut, cut + widestLine)
    const row = `${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${shown}`
    if (number !== line) return [row.trimEnd()]
    return [row.trimEnd(), `  ${' '.repeat(width)} | ${' '.repeat(column - 1 - cut)}^`]
  })
  return { line, column, frame: frame.join('\n') }
}
