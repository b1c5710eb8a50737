import { limitText } from '../java/text-limit.ts'
import { compileBlock } from './compile-block.ts'
import { CompileContext, type Run } from './compile-context.ts'
import { compileExpression } from './compile-expression.ts'
import { Frame } from './frame.ts'
import { readTemplate } from './read-template.ts'
import type { Scope } from './scope.ts'
import { StopCommand } from './stop-command.ts'
import { toVelocityError } from './velocity-error.ts'

/** A compiled template. It can be rendered any number of times, also from within a rendering of itself. */
export interface Template {
  /**
   * Renders the template with the variables of a scope; throws a VelocityError of kind `runtime` when the
   * template fails.
   */
  render(scope: Scope): string
}

/**
 * Parses and compiles a template as Apache Velocity 1.7 reads it, with API Gateway's rule that a missing value is `""`;
 * throws a VelocityError of kind `parse` when Velocity refuses it.
 *
 * @example
 * const template = compileTemplate('Hello $name#if($missing)!#end')
 * template.render(new Map([['name', 'world']])) // 'Hello world!'
 */
export function compileTemplate(source: string): Template {
  const context = new CompileContext({ block: compileBlock, expression: compileExpression })
  const run = compile(source, context)
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

function compile(source: string, context: CompileContext): Run {
  const { block } = readTemplate(source)
  try {
    return context.block(block)
  } catch (error) {
    throw toVelocityError(error, 'parse', source, 0)
  }
}
