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

/** Number of lines that a code frame shows before and after the line with the caret. */
const linesAround = 2
/** Largest number of characters that a code frame shows of each line. */
const shownWidth = 120

/**
 * Finds the line and column of an offset in a text, and draws the lines around it with a caret. A caller that asks for
 * many places of one text computes its `lineStarts` once and passes them.
 *
 * @example
 * locate('#set($a = 1)\n#if($a', 16).frame
 * //   1 | #set($a = 1)
 * // > 2 | #if($a
 * //     |    ^
 */
export function locate(
  source: string,
  offset: number,
  lineStarts: readonly number[] = findLineStarts(source),
): Position {
  let line = 1
  while ((lineStarts[line] ?? Infinity) <= offset) line += 1
  const start = lineStarts[line - 1] ?? 0
  const column = offset - start + 1
  const first = Math.max(1, line - linesAround)
  const last = Math.min(lineStarts.length, line + linesAround)
  const width = String(last).length
  // Cuts the lines of the frame on the left when the place is far to the right, so that the caret is in sight.
  const cut = Math.max(0, column - shownWidth / 2)
  const frame = lineStarts.slice(first - 1, last).flatMap((from, index) => {
    const number = first + index
    // Cut first: the one line of a minified file is as long as the file. The line break goes with `trimEnd`.
    const shown = source.slice(from, lineStarts[number]).slice(cut, cut + shownWidth)
    const row = `${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${shown}`
    if (number !== line) return [row.trimEnd()]
    return [row.trimEnd(), `  ${' '.repeat(width)} | ${' '.repeat(column - 1 - cut)}^`]
  })
  return { offset, line, column, frame: frame.join('\n') }
}

/** Finds the offset at which each line of a text begins. */
export function findLineStarts(source: string): number[] {
  return [
    0,
    ...Array.from(source.matchAll(/\r\n?|\n/g), ({ 0: image, index }) => index + image.length),
  ]
}
