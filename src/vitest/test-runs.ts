import type { TestRun } from './test-run.ts'

/** Tells asynchronous calls apart by the test that made them. */
export interface RunScope {
  /** Calls a function such that `find` returns the run in all that the function calls, however late. */
  enter<Result>(run: TestRun, callback: () => Result): Result
  find(): TestRun | undefined
}

/** The tests that run at this moment: one, unless tests are concurrent. */
export class TestRuns {
  readonly #running = new Set<TestRun>()
  readonly #scope: RunScope | undefined

  /** Without a scope, as in browsers, concurrent tests cannot be told apart. */
  constructor(scope: RunScope | undefined) {
    this.#scope = scope
  }

  /** Calls a function that is a run of a test. */
  async enter(run: TestRun, callback: () => Promise<void>): Promise<void> {
    this.#running.add(run)
    try {
      await (this.#scope ? this.#scope.enter(run, callback) : callback())
    } finally {
      this.#running.delete(run)
    }
  }

  /**
   * Returns the run that a call belongs to; undefined outside tests, and for a call that cannot be told to belong to
   * one of several. A single run is found without its scope, because a call can lose it: a client that sends requests
   * from a queue sends them from the scope that made the queue.
   */
  find(): TestRun | undefined {
    const [first, second] = this.#running
    if (second === undefined) return first
    const run = this.#scope?.find()
    return run && this.#running.has(run) ? run : undefined
  }

  /**
   * Returns the run that a call belongs to.
   *
   * @throws {Error} outside tests, and where concurrent tests cannot be told apart.
   */
  require(call: string): TestRun {
    const run = this.find()
    if (run) return run
    throw new Error(
      this.#running.size === 0
        ? `${call}: Call it inside a test, or a hook around one.`
        : `${call}: Several tests run at the same time, and this call cannot be told to belong to one of them.`,
    )
  }
}
