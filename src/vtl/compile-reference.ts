import type { Method, Reference, ReferenceStep, SetDirective } from './ast.ts'
import { BlockReference } from './block-reference.ts'
import type { CompileContext, Evaluate, Run } from './compile-context.ts'
import type { Frame } from './frame.ts'
import { callMethod, readIndex, readProperty, writeIndex, writeProperty } from './java-access.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

type Find = (frame: Frame) => Value | undefined
type Step = (target: Value, frame: Frame) => Value | undefined

/** API Gateway's rule: a reference without a value, at whatever step, is an empty string. */
export function compileReference(node: Reference, context: CompileContext): Evaluate {
  const find = compileSteps(node, node.steps, context)
  return (frame) => find(frame) ?? ''
}

function compileSteps(
  { name }: Reference,
  path: readonly ReferenceStep[],
  context: CompileContext,
): Find {
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
  if (step.type === 'Method') return compileMethod(step, context)
  const { offset } = step
  if (step.type === 'Property') {
    return (target, frame) => {
      frame.at = offset
      return readProperty(target, step.name)
    }
  }
  const index = context.expression(step.index)
  return (target, frame) => {
    const key = index(frame)
    frame.at = offset
    return readIndex(target, key)
  }
}

function compileMethod({ name, args, offset }: Method, context: CompileContext): Step {
  const evaluations = args.map((arg) => context.expression(arg))
  return (target, frame) => {
    const values: Value[] = []
    for (const evaluate of evaluations) values.push(evaluate(frame))
    frame.at = offset
    return callMethod(target, name, values)
  }
}

/** Writes a reference's value where it stands in the template. */
export function compileOutput(node: Reference, context: CompileContext): Run {
  const evaluate = compileReference(node, context)
  const { prefix, escapedText, nullText, offset } = node
  if (escapedText !== undefined) {
    return (frame) => {
      evaluate(frame)
      frame.out += escapedText
    }
  }
  return (frame) => {
    const value = evaluate(frame)
    if (typeof value === 'string') frame.out += prefix + value
    else if (!(value instanceof BlockReference)) {
      frame.at = offset
      frame.out += prefix + toText(value)
    } else if (!value.write()) frame.out += prefix + nullText
  }
}

/** Assigns to a variable, or into what a reference finds; where it finds nothing, nothing happens. */
export function compileSet({ target, value }: SetDirective, context: CompileContext): Run {
  const evaluate = context.expression(value)
  if (target.type !== 'Reference') return evaluate
  const last = target.steps.at(-1)
  if (!last) return compileAssignment(target.assignedName, evaluate, context)
  const find = compileSteps(target, target.steps.slice(0, -1), context)
  const write = compileWrite(last, context)
  return (frame) => {
    const assigned = evaluate(frame)
    const owner = assigned === null ? null : find(frame)
    if (owner !== null && owner !== undefined) write(owner, assigned, frame)
  }
}

/** Nothing assigns null; and while #foreach is at a null element, its variable stays null. */
function compileAssignment(name: string, evaluate: Evaluate, context: CompileContext): Run {
  const slot = context.slot(name)
  return (frame) => {
    const value = evaluate(frame)
    if (value !== null && frame.slots[slot] !== null) frame.slots[slot] = value
  }
}

function compileWrite(
  step: ReferenceStep,
  context: CompileContext,
): (owner: Value, value: Value, frame: Frame) => void {
  const { offset } = step
  if (step.type !== 'Index') {
    return (owner, value, frame) => {
      frame.at = offset
      writeProperty(owner, step.name, value)
    }
  }
  const index = context.expression(step.index)
  return (owner, value, frame) => {
    const key = index(frame)
    frame.at = offset
    writeIndex(owner, key, value)
  }
}
