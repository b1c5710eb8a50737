import { limitText } from '../java/text-limit.ts'
import type { Block } from './ast.ts'
import { compileBlock } from './compile-block.ts'
import { CompileContext } from './compile-context.ts'
import { compileExpression } from './compile-expression.ts'
import { Frame } from './frame.ts'
import { parseTemplate } from './parse-template.ts'
import type { Scope } from './scope.ts'
import { StopCommand } from './stop-command.ts'
import { TemplateSource } from './template-source.ts'
import { VelocityError } from './velocity-error.ts'

/** A template ready to run, any number of times, also while it runs. */
export interface Template {
  /** Renders with these top-level references; throws {@link VelocityError} of kind `runtime` when it fails. */
  render(scope: Scope): string
}

/**
 * Parses and compiles a template as Apache Velocity 1.7 reads it, with API Gateway's rule that a missing value is `""`;
 * throws {@link VelocityError} of kind `parse` when Velocity refuses it.
 *
 * @example
 * const template = compileTemplate('Hello $name#if($missing)!#end')
 * template.render(new Map([['name', 'world']])) // 'Hello world!'
 */
export function compileTemplate(source: string): Template {
  const context = new CompileContext({ block: compileBlock, expression: compileExpression })
  const run = parse(source, (block) => context.block(block))
  return {
    render(scope) {
      const frame = new Frame(scope, context.slots)
      try {
        run(frame)
        return limitText(frame.out)
      } catch (error) {
        if (error instanceof StopCommand) return limitText(frame.out)
        throw toVelocityError(error, 'runtime', source, frame.at)
      }
    },
  }
}

/** Only parses a template; throws {@link VelocityError} of kind `parse` when Velocity refuses it. */
export function checkTemplate(source: string): void {
  parse(source, (block) => block)
}

function parse<Result>(source: string, use: (block: Block) => Result): Result {
  try {
    return use(parseTemplate(new TemplateSource(source)))
  } catch (error) {
    throw toVelocityError(error, 'parse', source, 0)
  }
}

/** An error with its place; the engine's own come with theirs. */
function toVelocityError(
  error: unknown,
  kind: VelocityError['kind'],
  source: string,
  offset: number,
): VelocityError {
  if (error instanceof VelocityError) return error
  // The stack overflows with a RangeError, in Firefox with an InternalError.
  const isTooDeep =
    error instanceof RangeError || !(error instanceof Error) || error.name === 'InternalError'
  const reason = isTooDeep
    ? 'The template nests too deeply or makes a text too long'
    : error.message
  return new VelocityError(kind, reason, source, offset, error)
}
