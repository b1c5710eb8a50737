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
  if (path.length === 0) return (frame) => frame.read(slot, name)
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
  if (step.type === 'Index') {
    const index = context.expression(step.index)
    return (target, frame, assigned) => {
      const key = index(frame)
      frame.at = offset
      return assigned === undefined ? readIndex(target, key) : writeIndex(target, key, assigned)
    }
  }
  const args = step.args.map((arg) => context.expression(arg))
  return (target, frame, assigned) => {
    const values: Value[] = []
    if (assigned === undefined) for (const arg of args) values.push(arg(frame))
    frame.at = offset
    if (assigned !== undefined) return writeProperty(target, step.name, assigned)
    return step.isCall ? callMethod(target, step.name, values) : readProperty(target, step.name)
  }
}

/** Writes a reference's value where it stands in the template. */
export function compileOutput(node: Reference, context: CompileContext): Run {
  const find = compileSteps(node, node.steps, context)
  const { prefix, escapedText, nullText } = node
  const isBare = prefix === ''
  return (frame) => {
    const value = find(frame)
    if (escapedText !== undefined) frame.out += escapedText
    else if (typeof value === 'string') frame.out += isBare ? value : prefix + value
    else if (value === null || value === undefined) frame.out += prefix
    else if (!(value instanceof BlockReference)) frame.out += prefix + toText(value)
    else if (!value.write()) frame.out += prefix + nullText
  }
}

/**
 * Assigns to a variable, or into what a reference finds; where it finds nothing, nothing happens. Null is assigned to
 * nothing, and while #foreach is at a null element, its variable stays null.
 */
export function compileSet({ target, value }: SetDirective, context: CompileContext): Run {
  const evaluate = context.expression(value)
  if (target.type !== 'Reference') return evaluate
  const last = target.steps.at(-1)
  if (!last) {
    const slot = context.slot(target.assignedName)
    return (frame) => {
      const assigned = evaluate(frame)
      if (assigned !== null && frame.slots[slot] !== null) frame.slots[slot] = assigned
    }
  }
  const find = compileSteps(target, target.steps.slice(0, -1), context)
  const access = compileStep(last, context)
  return (frame) => {
    const assigned = evaluate(frame)
    const owner = assigned === null ? null : find(frame)
    if (owner !== null && owner !== undefined) access(owner, frame, assigned)
  }
}
