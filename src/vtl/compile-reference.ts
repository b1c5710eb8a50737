import type { Reference, ReferenceStep, SetDirective } from './ast.ts'
import { BlockReference } from './block-reference.ts'
import type { CompileContext, Evaluate, Run } from './compile-context.ts'
import type { Frame } from './frame.ts'
import { callMethod, readIndex, readProperty, writeIndex, writeProperty } from './java-access.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

/** Reads what a step of a reference leads to, or with a value assigns there. */
type Step = (target: Value, frame: Frame, assigned?: Value) => Value | undefined

/** API Gateway's rule: a reference without a value, at whatever step, is an empty string. */
export function compileReference(node: Reference, context: CompileContext): Evaluate {
  const find = compileSteps(node, node.steps, context)
  return (frame) => find(frame) ?? ''
}

function compileSteps(
  { name }: Reference,
  path: readonly ReferenceStep[],
  context: CompileContext,
): (frame: Frame) => Value | undefined {
  const slot = context.slot(name)
  const steps = path.map((step) => compileStep(step, context))
  return (frame) => {
    let value = frame.read(slot, name)
    for (const step of steps) {
      if (value === null || value === undefined) return value
      value = step(value, frame)
    }
    return value
  }
}

function compileStep(step: ReferenceStep, context: CompileContext): Step {
  const { offset } = step
  const args = step.args.map((arg) => context.expression(arg))
  const access = accesses[step.type]
  return (target, frame, assigned) => {
    const values = ...
  }
}
