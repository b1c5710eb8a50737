import { JsonPathError, type PathStep } from './path.ts'
import { indexStep } from './path-steps.ts'

/**
 * Parses brackets from their first number on: `0]`, `0,1]`, `1:]`, `:2]`, `1:2]`, `@.length-1)]`.
 *
 * @throws JsonPathError
 */
export function parseIndexes(source: string): PathStep {
  const text = source.replaceAll(' ', '')
  const [, shift] = /^@.(?:size|length)[()]*(-\d+)\)/.exec(text) ?? []
  if (shift) return indexStep(true, (items) => [items[items.length + toIndex(shift)]])
  const [, from, to = ''] = /^(-?\d*):(-?\d*)/.exec(text) ?? []
  if (from !== undefined) return sliceStep(from, to)
  const [list] = /^-?\d+(?:,-?\d+)*(?![\d:-])/.exec(text) ?? ['']
  const indexes = list.split(',').map(toIndex)
  return indexStep(indexes.length === 1, (items) => indexes.map((index) => items[index]))
}

/** json-path counts a negative bound from the end only when the other one is left out. */
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
    return start < 0 && start < last && items.length > 0
      ? [undefined]
      : items.slice(start, Math.max(0, last))
  })
}

function toIndex(digits: string): number {
  const number = Number(digits)
  if (/\d/.test(digits) && number === (number | 0)) return number | 0
  throw new JsonPathError(`Not an index: ${digits}`)
}
