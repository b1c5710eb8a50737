import type { ConfigurationFailure, Operation } from '../gateway/gateway.ts'

/** What `options.onError` is told of a request that a mistake in the definition turned into a 500. */
export interface OperationFailure extends ConfigurationFailure {
  readonly request: Request
  /** Absent when no method was reached. */
  readonly operation?: Operation | undefined
}

export type FailureReporter = (
  failure: ConfigurationFailure,
  request: Request,
  operation: Operation | undefined,
) => void

/** The failure in one line, then its code frame: `GET /pets: Execution failed … (api.yaml:12:7)`. */
export function describeFailure(
  failure: ConfigurationFailure,
  operation: Operation | undefined,
): string {
  const { message, hint, path, location, frame } = failure
  const file = location && `${location.file}:${location.line}:${location.column}`
  const place = [file, path].filter((part) => part !== undefined).join(' ')
  return [
    `${operation ? `${operation.key}: ` : ''}${message}${hint ? ` ${hint}.` : ''}${place ? ` (${place})` : ''}`,
    ...(frame === undefined ? [] : [frame]),
  ].join('\n')
}

/** Reports failures of one API; `reset` forgets which causes were warned of. */
export interface FailureReport {
  readonly report: FailureReporter
  reset(): void
}

/**
 * Reports each failure to `onError`. Without one, a cause is warned of once where no console group shows it: in Node,
 * where MSW is quiet. In a browser the handler's own log shows it.
 */
export function createFailureReport(
  onError: ((failure: OperationFailure) => void) | undefined,
): FailureReport {
  const warned = new Set<string>()

  function warnOnce(text: string): void {
    if (warned.has(text) || !isNode()) return
    warned.add(text)
    // biome-ignore lint/suspicious/noConsole: the one place where a failing test sees why it got a 500
    console.warn(`[MSW] Warning: msw-apigateway answered 500. ${text}`)
  }

  return {
    report: (failure, request, operation) =>
      onError
        ? onError({ ...failure, request, operation })
        : warnOnce(describeFailure(failure, operation)),
    reset: () => warned.clear(),
  }
}

function isNode(): boolean {
  return 'process' in globalThis
}
