import type { Value } from '../java/value.ts'
import { maxDepth } from './max-depth.ts'
import { isArray, isObject } from './value-types.ts'

/** An object or an array whose result is being computed, with the results of its first parts. */
interface OpenContainer<Result> {
  readonly container: Value
  readonly parts: readonly Value[]
  readonly results: Result[]
}

/**
 * Computes a result of a value from the results of its parts, the innermost first. It does not recurse, so that deep
 * values cannot overflow the stack.
 *
 * @param resultOf computes the result of a scalar; undefined for a container whose parts must be computed first
 * @throws {Error} for a value that is nested too deeply, such as plain data of a schema that contains itself
 * @example
 * foldValue(value, (leaf) => (isContainer(leaf) ? undefined : 1), (_, counts) => sum(counts)) // counts scalars
 */
export function foldValue<Result>(
  value: Value,
  resultOf: (value: Value) => Result | undefined,
  combine: (container: Value, results: readonly Result[]) => Result,
): Result {
  const around: OpenContainer<Result>[] = []
  let innermost: OpenContainer<Result> = { container: value, parts: [value], results: [] }
  for (;;) {
    const { container, parts, results } = innermost
    const part = parts[results.length]
    if (part === undefined) {
      const outer = around.pop()
      const [only] = results
      if (outer) outer.results.push(combine(container, results))
      else if (only !== undefined) return only
      innermost = outer ?? innermost
    } else {
      const result = resultOf(part)
      if (result !== undefined) results.push(result)
      else if (around.push(innermost) > maxDepth)
        throw new Error('A value of the schema is nested too deeply')
      else innermost = { container: part, parts: partsOf(part), results: [] }
    }
  }
}

function partsOf(container: Value): readonly Value[] {
  if (isObject(container)) return Array.from(container.entries(), ([, member]) => member)
  return isArray(container) ? container.items : []
}
