import { locate } from '../code-frame.ts'
import { MappingTemplateError } from '../errors.ts'

/** The place of a mistake in a template, as velocityjs gives it. */
interface Place {
  /** Line number, counted from 1. */
  readonly line: number
  /** Column number, counted from 0. */
  readonly column: number
}

/**
 * Converts an error of velocityjs to a MappingTemplateError at the place that the error names, else at the template's
 * start.
 *
 * @example
 * const error = new Error('Unexpected end on $input.json("$[") at L/N 1:4')
 * placeFailure('runtime', 'id: $input.json("$[")', error).message // 'velocityjs: Unexpected end  (1:5)\n> 1 | id: …'
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

/**
 * Reads the place of a parser error of velocityjs from its `hash`: `{ line, loc: { first_line, first_column } }`,
 * without `loc` for a lexical error. Undefined for any other error.
 */
function readHash(error: unknown): Place | undefined {
  const hash = member(error, 'hash')
  const location = member(hash, 'loc')
  const line = Number(member(location, 'first_line') ?? Number(member(hash, 'line')) + 1)
  return Number.isNaN(line)
    ? undefined
    : { line, column: Number(member(location, 'first_column') ?? 0) }
}

/**
 * Reads the place that ends the message of a runtime error, `… on $a.b() at L/N 3:14`; undefined for a message without
 * one.
 */
function readMessage(message: string): Place | undefined {
  const [, line, column] = /L\/N (?:.* )?(\d+):(\d+)$/.exec(message) ?? []
  return line === undefined ? undefined : { line: Number(line), column: Number(column) }
}

/** Cuts a message of velocityjs down to its first line, without the place and the parser's own code frame. */
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
