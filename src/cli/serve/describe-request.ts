import { escapeControls } from '../escape-controls.ts'
import { style, type Terminal } from '../terminal.ts'
import type { ServedResponse } from './respond.ts'

/** What to print of a request besides its line. */
interface Details {
  readonly milliseconds: number
  /** Whether API Gateway's execution log follows. */
  readonly log: boolean
}

/**
 * Formats a request as one line, with the reason of a refusal or a failure, and the execution log when it is asked for:
 * `GET /prod/pets 403 2 ms INVALID_API_KEY {"message": "Forbidden"}`.
 */
export function describeRequest(
  { method, url }: Request,
  { response, reason, log }: ServedResponse,
  details: Details,
  terminal: Terminal,
): string {
  const { pathname, search } = new URL(url)
  const line = [
    `${method} ${escapeControls(pathname + search)}`,
    style(response.status < 400 ? 'green' : 'red', `${response.status}`, terminal),
    style('dim', `${details.milliseconds} ms`, terminal),
    ...(reason === undefined ? [] : [escapeControls(reason)]),
  ].join(' ')
  const lines = details.log ? log.map((text) => style('dim', escapeControls(text), terminal)) : []
  return `${[line, ...lines].join('\n')}\n`
}
