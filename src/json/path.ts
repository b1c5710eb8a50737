import type { StepCounter } from '../java/step-counter.ts'
import type { Value } from '../java/value.ts'
import { JsonArray } from './array.ts'

/** The error for an invalid JSONPath, and for one that does not fit its document: `$.a[0]` where `a` is text. */
export class JsonPathError extends Error {
  override readonly name = 'JsonPathError' as const
}

/** One step of a compiled path: `.name`, `[0]`, `[*]`, `..` or `[?(…)]`. */
export interface PathStep {
  /** Whether the step finds at most one value. */
  readonly isDefinite: boolean
  /**
   * Applies this step, the one at index `at`, and the rest of the path to a value. Returns false when the path does not
   * exist, which ends the search.
   */
  visit(search: PathSearch, at: number, value: Value): boolean
  /** Returns whether a `..` before this step applies the step to a value; without this method, to no value. */
  matches?(value: Value, root: Value): boolean
}

/** The most values one search visits: enough to find all of a 10 MB body once, whereas several `..` would find more. */
const maxVisits = 10_000_000

/** One run of a path over a document. */
export class PathSearch {
  readonly steps: readonly PathStep[]
  /** The document that `$` means inside filters. */
  readonly root: Value
  /** The values found so far. */
  readonly results: Value[] = []
  readonly #counter: StepCounter | undefined
  #visits = 0

  constructor(steps: readonly PathStep[], root: Value, counter?: StepCounter) {
    this.steps = steps
    this.root = root
    this.#counter = counter
  }

  /** Counts a visit to a value; throws once there are too many, so that a search ends. */
  countVisit(): void {
    this.#visits += 1
    // Counts one step for every four visits, which together take no longer than one step.
    if (this.#visits % 4 === 0) this.#counter?.count()
    if (this.#visits > maxVisits) {
      throw new JsonPathError(`The JSONPath visits more than ${maxVisits} values`)
    }
  }

  /** Hands a value to the step after the one at index `at`, or adds it to the results when that was the last. */
  next(at: number, value: Value): boolean {
    this.countVisit()
    const step = this.steps[at + 1]
    if (step) return step.visit(this, at + 1, value)
    this.results.push(value)
    return true
  }
}

/**
 * A compiled JSONPath in the dialect of Jayway json-path 2.0.0, which gives the answers recorded on API Gateway.
 *
 * @example
 * compileJsonPath('$.pets[*].id').read(document) // a JsonArray of the ids; undefined when there are no pets
 */
export class JsonPath {
  readonly #steps: readonly PathStep[]
  /** Whether the path starts with `$`, not `@`. */
  readonly isRootPath: boolean
  /** Whether the path finds one value rather than a list of values. */
  readonly isDefinite: boolean

  constructor(steps: readonly PathStep[], isRootPath: boolean) {
    this.#steps = steps
    this.isRootPath = isRootPath
    this.isDefinite = steps.every((step) => step.isDefinite)
  }

  /**
   * Finds the value of a definite path, or the list of values of any other; undefined when the path does not exist in
   * the document. `root` is what `$` means inside filters; `counter` counts the steps of the search.
   *
   * @throws {JsonPathError} when a step does not fit the value it meets.
   */
  read(document: Value, root: Value = document, counter?: StepCounter): Value | undefined {
    if (root === null) throw new JsonPathError('A JSONPath cannot be applied to null')
    const search = new PathSearch(this.#steps, root, counter)
    if (!search.next(-1, document)) return undefined
    return this.isDefinite ? search.results[0] : new JsonArray(search.results)
  }
}
