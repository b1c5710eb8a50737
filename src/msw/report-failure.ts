import { type DefinitionIssue, describeIssue } from '../errors.ts'
import { describeFailure } from '../gateway/describe-failure.ts'
import type { ConfigurationFailure } from '../gateway/gateway.ts'
import type { Operation } from '../model/operation.ts'

/**
 * A request that a mistake in the definition, or in a function of the options, turned into a 5XX, as the option `onError`
 * receives it.
 */
export interface OperationFailure extends ConfigurationFailure {
  /** Status of the answer: 500 unless a gateway response or a failed function of `integrations` says otherwise. */
  readonly statusCode: number
  /** The request that was answered so. */
  readonly request: Request
  /** The operation that failed; absent when the request reached none. */
  readonly operation?: Operation | undefined
}

/** A function that is told of each request that a mistake turned into a 5XX, with the status of its answer. */
export type FailureReporter = (
  failure: ConfigurationFailure,
  statusCode: number,
  request: Request,
  operation: Operation | undefined,
) => void

/** The reporter of one API's failures, with the memory of causes it has warned of. */
export interface FailureReport {
  /** Tells the user of a failed request, by `options.onError` or a warning. */
  readonly report: FailureReporter
  /** Returns whether a warning is new, and remembers it: true at most 1,000 times in all. */
  readonly isNew: (cause: string) => boolean
  /** Forgets which causes were warned of, so that they are warned of again. */
  reset(): void
}

/**
 * Largest number of causes of failures that are warned of, so that the memory of a mock that runs for days stays small.
 */
const maxCauses = 1000

/**
 * Creates the reporter of an API's failures: it passes each to `onError`, or else warns once per cause by
 * `console.warn`. It warns in Node only, where MSW logs no requests; in a browser the handler's log has the failure.
 * When `onError` itself fails, the request is answered all the same, and one `console.error` says so.
 */
export function createFailureReport(
  onError: ((failure: OperationFailure) => unknown) | undefined,
): FailureReport {
  const warned = new Set<string>()

  /**
   * Returns whether a cause of failures is to be told, and remembers it: each only once, at most `maxCauses` in all.
   */
  function isNew(cause: string): boolean {
    if (warned.has(cause) || warned.size >= maxCauses) return false
    warned.add(cause)
    return true
  }

  function warnOnce(
    failure: ConfigurationFailure,
    statusCode: number,
    operation: Operation | undefined,
  ): void {
    if (!isNode() || !isNew(toCause(failure, operation))) return
    // biome-ignore lint/suspicious/noConsole: a failing test has no other place that tells why it got a 500
    console.warn(
      `[MSW] Warning: msw-apigateway answered ${statusCode}. ${describeFailure(failure, operation)}`,
      // Its stack shows the line of the function that threw.
      ...(failure.cause === undefined ? [] : [failure.cause]),
    )
  }

  function tellOnErrorFailed(error: unknown): void {
    if (!isNew('onError')) return
    // biome-ignore lint/suspicious/noConsole: thrown further, the error would replace the answer to the request
    console.error('[MSW] Error: msw-apigateway: options.onError failed.', error)
  }

  return {
    report(failure, statusCode, request, operation) {
      if (!onError) return warnOnce(failure, statusCode, operation)
      try {
        Promise.resolve(onError({ ...failure, statusCode, request, operation })).catch(
          tellOnErrorFailed,
        )
      } catch (error) {
        tellOnErrorFailed(error)
      }
    },
    isNew,
    reset: () => warned.clear(),
  }
}

/**
 * Returns the same text for every failure of one cause: its operation, its kind, and its place in the definition. The
 * message is left out, because it can have values of the request in it; a code frame has only text of the definition. A
 * function of the options is one cause for all operations, and so is each line at which it throws.
 */
function toCause(
  { kind, path, location, frame, cause }: ConfigurationFailure,
  operation: Operation | undefined,
): string {
  const key = kind.startsWith('options.') ? undefined : operation?.key
  return JSON.stringify([key, kind, path, location, frame, lineOf(cause)])
}

/** Returns the line of code at which an error was thrown; undefined for anything else. */
function lineOf(error: unknown): string | undefined {
  return error instanceof Error
    ? error.stack?.split('\n').find((line) => /:\d+:\d+/.test(line))
    : undefined
}

function isNode(): boolean {
  return 'process' in globalThis
}

/** Warns in the console of an issue that the user would otherwise meet as a 500, or as an answer that never comes. */
export function warnOfIssue(issue: DefinitionIssue): void {
  const effect =
    issue.severity === 'failure' ? ' Calls that reach this are answered with a 500.' : ''
  // biome-ignore lint/suspicious/noConsole: told once, when the mock is made, where the author of the mock looks first
  console.warn(`[MSW] Warning: msw-apigateway:${effect} ${describeIssue(issue)}`)
}
