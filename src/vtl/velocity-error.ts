import { locate, type Position } from '../code-frame.ts'

/** A sentence may quote a pattern or a path of any length. */
const longest = 300

/**
 * A template that Velocity refuses (`parse`) or that fails while it renders (`runtime`), with its place.
 *
 * @example
 * new VelocityError('parse', '`#if` has no `#end`', source, 0).message
 * // `#if` has no `#end` (1:1)
 * // > 1 | #if(true)
 * //     | ^
 */
export class VelocityError extends Error {
  override readonly name = 'VelocityError' as const
  readonly kind: 'parse' | 'runtime'
  /** The sentence without the place. */
  readonly reason: string
  /** Where in the source, in UTF-16 units from 0. */
  readonly offset: number
  readonly line: number
  readonly column: number
  /** The lines around the place with a caret under it. */
  readonly frame: string

  constructor(
    kind: 'parse' | 'runtime',
    reason: string,
    source: string,
    offset: number,
    cause?: unknown,
  ) {
    const { line, column, frame }: Position = locate(source, offset)
    const shown = reason.slice(0, longest)
    super(`${shown} (${line}:${column})\n${frame}`, { cause })
    this.kind = kind
    this.reason = shown
    this.offset = offset
    this.line = line
    this.column = column
    this.frame = frame
  }
}
