import { locate, type Position } from '../code-frame.ts'

/** The most characters kept of a reason, because a reason can quote a pattern or a path of any length. */
const maxReasonLength = 300

/**
 * The error of a template that Velocity refuses or that fails while it renders, with its place.
 *
 * @example
 * new VelocityError('parse', '`#if` has no `#end`', source, 0).message
 * // `#if` has no `#end` (1:1)
 * // > 1 | #if(true)
 * //     | ^
 */
export class VelocityError extends Error {
  override readonly name = 'VelocityError' as const
  /** `parse` when Velocity refuses the template, `runtime` when it fails while rendering. */
  readonly kind: 'parse' | 'runtime'
  /** Sentence about the failure, without the place. */
  readonly reason: string
  /** Place of the failure in the template, in UTF-16 units from 0. */
  readonly offset: number
  /** Line of the failure in the template, from 1. */
  readonly line: number
  /** Column of the failure in its line, in UTF-16 units from 1. */
  readonly column: number
  /** Lines of the template around the failure, with a caret under its place. */
  readonly frame: string

  constructor(
    kind: 'parse' | 'runtime',
    reason: string,
    source: string,
    offset: number,
    cause?: unknown,
  ) {
    const { line, column, frame }: Position = locate(source, offset)
    const shown = reason.slice(0, maxReasonLength)
    super(`${shown} (${line}:${column})\n${frame}`, { cause })
    this.kind = kind
    this.reason = shown
    this.offset = offset
    this.line = line
    this.column = column
    this.frame = frame
  }
}

/** Converts an error to a VelocityError at an offset; returns an error that is already a VelocityError unchanged. */
export function toVelocityError(
  error: unknown,
  kind: VelocityError['kind'],
  source: string,
  offset: number,
): VelocityError {
  if (error instanceof VelocityError) return error
  const message = error instanceof Error ? error.message : String(error)
  // An overflow of the stack is a RangeError in Chromium and Safari, an InternalError in Firefox.
  const isTooDeep = /call stack|recursion/.test(message)
  const reason = isTooDeep ? 'The template nests too deeply' : message
  return new VelocityError(kind, reason, source, offset, error)
}
