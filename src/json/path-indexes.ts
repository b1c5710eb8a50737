import { JsonPathError, type PathStep } from './path.ts'
import { indexStep } from './path-steps.ts'

/**
 * Parses brackets with indexes or a slice from their first number on: `0]`, `0,1]`, `1:]`, `:2]` or `@.length-1)]`.
 *
 * @throws {JsonPathError} when the brackets hold neither indexes nor a slice.
 */
export function parseIndexes(source: string): PathStep {
  const text = source.replaceAll(' ', '')
  const [, fromEnd] = /^@.(?:size|length)[()]*(-\d+)\)/.exec(text) ?? []
  if (fromEnd) return indexStep(true, (items) => [items[items.length + toIndex(fromEnd)]])
  const [, from, to = ''] = /^(-?\d*):(-?\d*)/.exec(text) ?? []
  if (from !== undefined) return sliceStep(from, to)
  const [list] = /^-?\d+(?:,-?\d+)*(?![\d:-])/.exec(text) ?? ['']
  const indexes = list.split(',').map(toIndex)
  return indexStep(indexes.length === 1, (items) => indexes.map((index) => items[index]))
}

/** Makes a slice; json-path counts a negative bound from the end only when the other bound is left out. */
function sliceStep(from: string, to: string): PathStep {
  if (to === '') {
    const start = toIndex(from)
    return indexStep(false, (items) => items.slice(start))
  }
  const end = toIndex(to)
  if (from === '') return indexStep(false, (items) => items.slice(0, end))
  const start = toIndex(from)
  return indexStep(false, (items) => {
    const last = Math.min(items.length, end)
    // Ends the search, because json-path looks for an item at the negative index itself, where there is none.
    const isBeforeFirst = start < 0 && start < last && items.length > 0
    return isBeforeFirst ? [undefined] : items.slice(start, Math.max(0, last))
  })
}

/** Converts digits to an index, which in Java is an Integer of 32 bits. */
function toIndex(digits: string): number {
  const number = Number(digits)
  if (/\d/.test(digits) && number === (number | 0)) return number | 0
  throw new JsonPathError(`Expected an index, got '${digits}'`)
}
