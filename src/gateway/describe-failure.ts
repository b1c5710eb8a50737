import type { Operation } from '../model/operation.ts'
import type { ConfigurationFailure } from './gateway.ts'

/** Formats a failure as one line, `GET /pets: Execution failed … (api.yaml:12:7)`, followed by its code frame. */
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
