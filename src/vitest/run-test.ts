import type { RunnerTestCase } from 'vitest'
import type { BodyWatcher } from './body-watcher.ts'
import { describeRefusals } from './describe-refusals.ts'
import { describeLastAnswers, listRequests } from './describe-requests.ts'
import { TestRun } from './test-run.ts'
import type { TestRuns } from './test-runs.ts'

/**
 * Runs a test with its hooks, once of the times that it is retried or repeated. Fails it for an override that was never
 * asked, for requests that are unhandled and, when `refusesInvalid` is set, for those that the definition refuses; and
 * adds the last answers to the message of a test that failed.
 *
 * @throws {Error} for what a test that passed by itself left undone; Vitest then takes it for failed.
 */
export async function runTestOnce(
  task: RunnerTestCase,
  runTest: () => Promise<void>,
  runs: TestRuns,
  watcher: BodyWatcher,
  refusesInvalid: boolean,
): Promise<void> {
  const run = new TestRun()
  watcher.watch(task, run)
  await runs.enter(run, runTest)
  const answers = describeLastAnswers(run.requests)
  const details = answers === '' ? '' : `\n\n${answers}`
  const { state, errors } = task.result ?? {}
  const mistakes = findMistakes(run, refusesInvalid)
  if (state === 'fail') {
    const error = errors?.at(-1)
    const hints = mistakes.map(({ message }) => `\n\n${message}`).join('')
    if (error) error.message += `${hints}${details}`
    return
  }
  const [mistake] = mistakes
  if (state === 'skip' || !mistake) return
  for (const { error, message } of mistakes) error.message = `${message}${details}`
  throw mistakes.length === 1
    ? mistake.error
    : new AggregateError(mistakes.map(({ error }) => error))
}

/** A reason for which a test that passed fails. */
interface Mistake {
  readonly error: Error
  readonly message: string
}

function findMistakes(run: TestRun, refusesInvalid: boolean): readonly Mistake[] {
  const unasked = run.overrides
    .filter(({ isAsked }) => !isAsked())
    .map(({ error }) => ({
      error,
      message: `${error.message} Pass { required: false } if it need not be.${run.requests.length === 0 ? ` ${listRequests([])}` : ''}`,
    }))
  const unhandled = run.unhandled.map((request) => `No handler answered ${request} in this test.`)
  const refusals = refusesInvalid ? describeRefusals(run.requests) : undefined
  const messages = [...unhandled, ...(refusals === undefined ? [] : [refusals])]
  return [...unasked, ...messages.map((message) => ({ error: withoutStack(message), message }))]
}

/** Creates an error without a stack, which would lead to lines of this package only. */
function withoutStack(message: string): Error {
  const error = new Error(message)
  error.stack = `Error: ${message}`
  return error
}
