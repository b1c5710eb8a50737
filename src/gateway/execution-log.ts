import { toText } from './content-handling.ts'
import { describeError } from './describe-error.ts'

/** Value at the end of a log line. Functions are called, and values formatted, only when the log is read. */
export type LogDetail =
  | string
  | number
  | Uint8Array
  | (() => string | { entries(): Iterable<readonly [unknown, unknown]> })

/** Collects the execution log of one invocation: API Gateway's sentences, and indented notes on its silent steps. */
export class ExecutionLog {
  readonly #steps: (readonly [sentence: string, detail: LogDetail])[] = []

  /** Adds a sentence that API Gateway logs itself, followed by its value. */
  add(sentence: string, detail: LogDetail = ''): void {
    this.#steps.push([sentence, detail])
  }

  /** Adds an indented note on a step that API Gateway takes without logging it. */
  note(sentence: string, detail?: LogDetail): void {
    this.add(`    ${sentence}`, detail)
  }

  /**
   * Renders the log in the format of AWS's TestInvokeMethod call, one string for each line.
   *
   * @example
   * log.render('5b1', 0)
   * // ['Execution log for request 5b1', 'Thu Jan 01 00:00:00 UTC 1970 : Starting execution for request: 5b1', …]
   */
  render(requestId: string, time: number): readonly string[] {
    const date = new Date(time)
      .toUTCString()
      .replace(/(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT/, '$1 $3 $2 $5 UTC $4')
    return [
      `Execution log for request ${requestId}`,
      `${date} : Starting execution for request: ${requestId}`,
      ...this.#steps.map(
        ([sentence, detail]) =>
          `${sentence.startsWith(' ') ? '' : `${date} : `}${sentence}${describeDetail(detail)}`,
      ),
    ]
  }
}

/**
 * Formats the value at the end of a log line. When reading it throws, such as in a getter of the options, the error's
 * message stands in its place.
 */
function describeDetail(detail: LogDetail): string {
  try {
    return formatDetail(detail)
  } catch (error) {
    return `[${describeError(error)}]`
  }
}

function formatDetail(detail: LogDetail): string {
  if (detail instanceof Uint8Array) {
    const text = toText(detail)
    return text.includes('\uFFFD') ? '[Binary Data]' : text
  }
  const value = typeof detail === 'function' ? detail() : detail
  if (typeof value !== 'object') return String(value)
  return `{${Array.from(value.entries(), ([name, member]) => `${name}=${member}`).join(', ')}}`
}
