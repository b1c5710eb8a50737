import type { SourceLocation } from '../errors.ts'
import { findTextPlace } from './find-text-place.ts'
import type { TextPlace, TextPlaces } from './location-table.ts'

/**
 * Describes where the characters of a text stand in its file, in the style that takes fewer breaks. `start` is the place
 * of the first character, `locate` finds that of any other.
 */
export function describeTextPlaces(
  text: string,
  start: SourceLocation,
  locate: (offset: number) => SourceLocation,
): TextPlaces {
  const known = new Map<number, TextPlace>()
  const find = (offset: number): TextPlace => {
    const found = known.get(offset)
    if (found) return found
    const { line, column } = locate(offset)
    const place: TextPlace = [offset, line - start.line, column]
    known.set(offset, place)
    return place
  }
  const lines = describeIn('lines', text, start.column, find)
  if (lines.breaks.length < 2) return lines
  const json = describeIn('json', text, start.column, find)
  return json.breaks.length < lines.breaks.length ? json : lines
}

function describeIn(
  style: TextPlaces['style'],
  text: string,
  startColumn: number,
  find: (offset: number) => TextPlace,
): TextPlaces {
  const breaks: TextPlace[] = []
  const fits = (offset: number): boolean => {
    const [, line, column] = findTextPlace(text, { style, breaks }, startColumn, offset)
    const [, actualLine, actualColumn] = find(offset)
    return line === actualLine && column === actualColumn
  }
  let last = -1
  for (const offset of listProbes(text)) {
    while (!fits(offset)) {
      let [low, high] = [last, offset]
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (fits(middle)) low = middle
        else high = middle
      }
      breaks.push(find(high))
      last = high
    }
    last = offset
  }
  return { style, breaks }
}

/**
 * Lists the offsets that are looked up: the first and the last character of each line, and the end of the text. When
 * both ends of a run of characters stand where they are expected, so do those between.
 */
function listProbes(text: string): number[] {
  const probes: number[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.length > 0) probes.push(start)
    if (line.length > 1) probes.push(start + line.length - 1)
    start += line.length + 1
  }
  if (probes.at(-1) !== text.length) probes.push(text.length)
  return probes
}
