import { locate } from '../code-frame.ts'
import { MappingTemplateError } from '../errors.ts'

/** Where velocityjs says that something went wrong: the line from 1, the column from 0. */
interface Place {
  readonly line: number
  readonly column: number
}

/**
 * The error of a template that velocityjs refused or could not render, at the place it tells; else at the beginning.
 *
 * @example
 * placeFailure('parse', '#if(', error).message // "velocityjs: Expecting 'DOLLAR', … got 'EOF' (1:4)…"
 */
export function placeFailure(
  kind: MappingTemplateError['kind'],
  source: string,
  error: unknown,
): MappingTemplateError {
  const message = error instanceof Error ? error.message : String(error)
  const place = readHash(error) ?? readMessage(message) ?? { line: 1, column: 0 }
  return new MappingTemplateError({
    kind,
    reason: `velocityjs: ${toReason(message)}`,
    ...locate(source, toOffset(source, place)),
    cause: error instanceof Error ? (error.cause ?? error) : error,
  })
}

/** `hash` of its parser's errors: `{ line, loc: { first_line, first_column } }`, without `loc` for a lexical error. */
function readHash(error: unknown): Place | undefined {
  const hash = member(error, 'hash')
  const location = member(hash, 'loc')
  const line = Number(member(location, 'first_line') ?? Number(member(hash, 'line')) + 1)
  return Number.isNaN(line)
    ? undefined
    : { line, column: Number(member(location, 'first_column') ?? 0) }
}

/** Its runtime errors end with the place: `… on $input.json("$[") at L/N 3:14`. */
function readMessage(message: string): Place | undefined {
  const [, line, column] = /L\/N (?:.* )?(\d+):(\d+)$/.exec(message) ?? []
  return line === undefined ? undefined : { line: Number(line), column: Number(column) }
}

/** Its first line, without the place and without the parser's own code frame. */
function toReason(message: string): string {
  const [reason = ''] = message.replace(/^Parse error.*\n.*\n-*\^\n/, '').split('\n')
  return reason.replace(/on \$.* at L\/N .*$/, '')
}

/** Converts a place that velocityjs tells to an offset: velocityjs tells no offsets itself. */
function toOffset(source: string, { line, column }: Place): number {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/)
  return lines.slice(0, line - 1).join('').length + column
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
