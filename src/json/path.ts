import type { Value } from '../java/value.ts'
import { JsonArray } from './array.ts'

/** A JSONPath that is none, or that cannot be applied to what it meets: `$.a[0]` where `a` is no array. */
export class JsonPathError extends Error {
  override readonly name = 'JsonPathError' as const
}

/** One part of a path: `.name`, `[0]`, `[*]`, `..`, `[?(…)]`. */
export interface PathStep {
  /** Finds at most one value. */
  readonly isDefinite: boolean
  /** Goes on from a value with the rest of the path; false when the path is not there, which ends the search. */
  visit(search: PathSearch, at: number, value: Value): boolean
  /** Whether `..` in front of this step stops at a value; it never does without. */
  matches?(value: Value, root: Value): boolean
}

/** More than any path takes that finds each value of a 10 MB body once; several `..` in one path can take far more. */
const maxVisits = 10_000_000

/** One run of a path: its steps, what `$` means in filters, and what is found. */
export class PathSearch {
  readonly steps: readonly PathStep[]
  readonly root: Value
  readonly results: Value[] = []
  #visits = 0

  constructor(steps: readonly PathStep[], root: Value) {
    this.steps = steps
    this.root = root
  }

  /** Counts a visit to a value, so that a search ends. */
  count(): void {
    this.#visits += 1
    if (this.#visits > maxVisits) throw new JsonPathError('The JSONPath visits too many values')
  }

  /** Hands a value to the step after this one, or to the results after the last. */
  next(at: number, value: Value): boolean {
    this.count()
    const step = this.steps[at + 1]
    if (step) return step.visit(this, at + 1, value)
    this.results.push(value)
    return true
  }
}

/**
 * A compiled JSONPath in the dialect of Jayway json-path 2.0.0, which API Gateway's answers agree with.
 *
 * @example
 * compileJsonPath('$.pets[*].id').read(document) // a JsonArray of the ids; undefined when there are no pets
 */
export class JsonPath {
  readonly #steps: readonly PathStep[]
  /** It starts with `$`, not `@`. */
  readonly isRootPath: boolean
  /** It finds one value, not a list of them. */
  readonly isDefinite: boolean

  constructor(steps: readonly PathStep[], isRootPath: boolean) {
    this.#steps = steps
    this.isRootPath = isRootPath
    this.isDefinite = steps.every((step) => step.isDefinite)
  }

  /**
   * What the path finds: one value for a definite path, a list for any other; undefined when it is not there.
   *
   * @throws JsonPathError
   */
  read(document: Value, root: Value = document): Value | undefined {
    if (root === null) throw new JsonPathError('A document that is null has no JSONPaths')
    const search = new PathSearch(this.#steps, root)
    if (!search.next(-1, document)) return undefined
    return this.isDefinite ? search.results[0] : new JsonArray(search.results)
  }
}
