import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from 'vitest'
import type { TestRun } from './test-run.ts'

/**
 * Tells each run when its test's own body runs, and not a hook around it: Vitest has no hook for this, so that a hook is
 * added behind all others of a suite before its first test.
 */
export class BodyWatcher {
  readonly #runs = new WeakMap<RunnerTestCase, TestRun>()
  readonly #suites = new WeakSet<RunnerTestSuite>()

  /** Watches one run of a test, which is about to begin. */
  watch(task: RunnerTestCase, run: TestRun): void {
    this.#runs.set(task, run)
    const suite = task.suite ?? task.file
    if (this.#suites.has(suite)) return
    this.#suites.add(suite)
    const hooks = TestRunner.getSuiteHooks(suite)
    // Hooks of outer suites run for inner ones too, before those have run their own.
    const mark =
      (isInBody: boolean) =>
      (context: { readonly task: RunnerTestCase }): void => {
        const watched = this.#runs.get(context.task)
        if (watched && (context.task.suite ?? context.task.file) === suite)
          watched.isInBody = isInBody
      }
    hooks.beforeEach.push(mark(true))
    hooks.afterEach.push(mark(false))
  }
}
