import { locate } from '../code-frame.ts'
import type { FilePosition } from '../formats/document/source-document.ts'

/**
 * Finds the line and column of an offset in a file. Draws the code frame only when it is read, and halves the range of
 * lines: the Vite plugin asks for thousands of places of one file.
 */
export function findPosition(
  file: string,
  text: string,
  offset: number,
  lineStarts: readonly number[],
): FilePosition {
  let line = 1
  let end = lineStarts.length + 1
  while (end - line > 1) {
    const middle = (line + end) >> 1
    if ((lineStarts[middle - 1] ?? 0) <= offset) line = middle
    else end = middle
  }
  return {
    location: { file, line, column: offset - (lineStarts[line - 1] ?? 0) + 1 },
    get frame() {
      return locate(text, offset, lineStarts).frame
    },
  }
}
