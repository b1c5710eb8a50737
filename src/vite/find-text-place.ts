import type { TextPlace, TextPlaces } from './location-table.ts'

/**
 * Returns the place of the character of a text at an offset: follows the text from the last known place before it. The
 * first character stands at line 0 and the given column.
 *
 * @example
 * findTextPlace('a\nb', { style: 'lines', breaks: [] }, 13, 2) // [2, 1, 13]
 */
export function findTextPlace(
  text: string,
  { style, breaks }: TextPlaces,
  startColumn: number,
  offset: number,
): TextPlace {
  let known: TextPlace = [0, 0, startColumn]
  for (const place of breaks) if (place[0] <= offset) known = place
  const [from, line, column] = known
  const between = text.slice(from, offset)
  if (style === 'json') return [offset, line, column + JSON.stringify(between).length - 2]
  const lines = between.split('\n')
  const last = lines.at(-1) ?? ''
  return [offset, line + lines.length - 1, column + last.length]
}
