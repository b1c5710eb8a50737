import { limitText } from '../java/text-limit.ts'
import type { Block } from './ast.ts'
import { compileBlock } from './compile-block.ts'
import { type BranchProbe, CompileContext } from './compile-context.ts'
import { compileExpression } from './compile-expression.ts'
import { Frame } from './frame.ts'
import { parseTemplate } from './parse-template.ts'
import type { Scope } from './scope.ts'
import { StopCommand } from './stop-command.ts'
import { TemplateSource } from './template-source.ts'
import { VariableUses } from './variable-uses.ts'
import { VelocityError } from './velocity-error.ts'

/** A compiled template. It can be rendered any number of times, also from within a rendering of itself. */
export interface Template {
  /**
   * Renders the template with the variables of a scope; throws {@link VelocityError} of kind `runtime` when the
   * template fails.
   */
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
export function compileTemplate(source: string, probe?: BranchProbe): Template {
  const context = new CompileContext({ block: compileBlock, expression: compileExpression }, probe)
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

/**
 * Parses a template without compiling it, and returns the variables that it names; throws {@link VelocityError} of kind
 * `parse` when Velocity refuses it.
 */
export function checkTemplate(source: string): VariableUses {
  return parse(source, (_, uses) => uses)
}

function parse<Result>(source: string, use: (block: Block, uses: VariableUses) => Result): Result {
  try {
    const uses = new VariableUses(source)
    return use(parseTemplate(new TemplateSource(source), uses), uses)
  } catch (error) {
    throw toVelocityError(error, 'parse', source, 0)
  }
}

/** Converts an error to a VelocityError at an offset; returns an error that is already a VelocityError unchanged. */
function toVelocityError(
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
