import { toText } from './content-handling.ts'

/** What a line of the log ends with; formatted only when the log is read. */
export type LogDetail =
  | string
  | number
  | Uint8Array
  | (() => string | { entries(): Iterable<readonly [unknown, unknown]> })

/** The steps of one invocation: API Gateway's own sentences, and notes that it does not print, which are indented. */
export class ExecutionLog {
  readonly #steps: (readonly [sentence: string, detail: LogDetail])[] = []

  /** A sentence of API Gateway. */
  add(sentence: string, detail: LogDetail = ''): void {
    this.#steps.push([sentence, detail])
  }

  /** What API Gateway does without a word. */
  note(sentence: string, detail?: LogDetail): void {
    this.add(`    ${sentence}`, detail)
  }

  /**
   * The log as TestInvokeMethod gives it, a line each.
   *
   * @example
   * // 'Execution log for request 5b1…', 'Thu Jan 01 00:00:00 UTC 1970 : Starting execution for request: 5b1…', …
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
          `${sentence.startsWith(' ') ? '' : `${date} : `}${sentence}${formatDetail(detail)}`,
      ),
    ]
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
