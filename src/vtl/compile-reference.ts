import { callMethod } from '../java/call-method.ts'
import { toText } from '../java/to-text.ts'
import type { Value } from '../java/value.ts'
import type { Reference, ReferenceStep, SetDirective } from './ast.ts'
import { BlockReference } from './block-reference.ts'
import type { CompileContext, Evaluate, Run } from './compile-context.ts'
import type { Frame } from './frame.ts'
import { readIndex, readProperty, writeIndex, writeProperty } from './introspection.ts'

/**
 * A compiled step of a reference. Without `assigned` it reads a property or an index of the target, or calls a method
 * of the target; with `assigned` it assigns that value to the target's property or index.
 */
type Step = (target: Value, frame: Frame, assigned?: Value) => Value | undefined

/**
 * Compiles a reference in an expression. By API Gateway's rule its value is `''` when any of its steps finds nothing or
 * null.
 */
export function compileReference(node: Reference, context: CompileContext): Evaluate {
  const find = compileSteps(node, node.steps, context)
  return (frame) => find(frame) ?? ''
}

/**
 * Compiles steps of a reference, such as `.name`, `.size()` and `[0]`, to a closure that reads the variable and takes
 * the steps one after the other. The closure returns undefined when a step finds nothing, and null when a step finds
 * null.
 */
function compileSteps(
  { name }: Reference,
  path: readonly ReferenceStep[],
  context: CompileContext,
): (frame: Frame) => Value | undefined {
  const slot = context.slot(name)
  const [first, ...more] = path.map((step) => compileStep(step, context))
  if (!first) return (frame) => frame.read(slot, name)
  return (frame) => {
    const root = frame.read(slot, name)
    let value = root === null || root === undefined ? root : first(root, frame)
    for (const step of more) {
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
      return assigned === undefined
        ? readIndex(target, key, frame.counter)
        : writeIndex(target, key, assigned, frame.counter)
    }
  }
  const { name, isCall } = step
  const args = step.args.map((arg) => context.expression(arg))
  return (target, frame, assigned) => {
    if (assigned !== undefined || !isCall) {
      frame.at = offset
      return assigned === undefined
        ? readProperty(target, name, frame.counter)
        : writeProperty(target, name, assigned, frame.counter)
    }
    const values: Value[] = []
    for (const arg of args) values.push(arg(frame))
    frame.at = offset
    const result = callMethod(target, name, values, frame.counter)
    if (result === undefined) frame.warnOfMethod(target, name, values)
    return result
  }
}

/** Compiles a reference that stands in text to a closure that writes its value. */
export function compileOutput(node: Reference, context: CompileContext): Run {
  const find = compileSteps(node, node.steps, context)
  const { prefix, escapedText, nullText } = node
  if (escapedText !== undefined) {
    return (frame) => {
      find(frame)
      frame.out += escapedText
    }
  }
  return (frame) => {
    const value = find(frame)
    if (typeof value === 'string' && prefix === '') frame.out += value
    else if (!(value instanceof BlockReference)) frame.out += prefix + toText(value ?? '')
    else if (!value.write()) frame.out += prefix + nullText
  }
}

/**
 * Compiles a #set, which assigns to a variable or into the value that a reference finds. The #set assigns nothing when
 * the assigned value is null, when the reference finds nothing to assign into, or when its variable is null: while a
 * #foreach is at a null element, the loop's variable stays null.
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
