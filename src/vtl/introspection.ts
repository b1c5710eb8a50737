import { JavaArray } from '../java/array.ts'
import { callMethod } from '../java/call-method.ts'
import { classOf } from '../java/class.ts'
import { JavaMap } from '../java/map.ts'
import type { StepCounter } from '../java/step-counter.ts'
import { JavaObject, type Value } from '../java/value.ts'

/**
 * Reads `$target.name` by a getter, as a key of a map, or by a method such as `isEmpty()`; undefined when the target
 * has none of these.
 */
export function readProperty(target: Value, name: string, counter: StepCounter): Value | undefined {
  if (name === 'class' || name === 'Class') return classOf(target)
  if (target instanceof JavaMap) return target.getProperty(name)
  if (target instanceof JavaArray) return undefined
  const own = target instanceof JavaObject ? target.getProperty(name) : undefined
  return (
    own ??
    callAccessor(target, 'get', name, [], counter) ??
    callAccessor(target, 'is', name, [], counter)
  )
}

/** Runs `#set($target.name = value)`. Does nothing when the target has no setter of that name. */
export function writeProperty(
  target: Value,
  name: string,
  value: Value,
  counter: StepCounter,
): undefined {
  const isDone = target instanceof JavaObject && target.setProperty(name, value)
  if (!isDone) callAccessor(target, 'set', name, [value], counter)
}

/** Calls a getter or setter of a property, whose first letter a template can write in either case. */
function callAccessor(
  target: Value,
  verb: string,
  name: string,
  args: readonly Value[],
  counter: StepCounter,
): Value | undefined {
  return callMethod(target, verb + name.charAt(0).toUpperCase() + name.slice(1), args, counter)
}

/** Reads `$target[key]`. A negative index counts from the end. */
export function readIndex(target: Value, key: Value, counter: StepCounter): Value | undefined {
  return callMethod(target, 'get', [fromStart(target, key, counter)], counter)
}

/** Runs `#set($target[key] = value)`. Does nothing when the target is neither a list nor a map. */
export function writeIndex(
  target: Value,
  key: Value,
  value: Value,
  counter: StepCounter,
): undefined {
  const args = [fromStart(target, key, counter), value]
  if (callMethod(target, 'set', args, counter) === undefined)
    callMethod(target, 'put', args, counter)
}

/** Converts a negative index, which counts from the end, to one from the start. Other keys stay as they are. */
function fromStart(target: Value, key: Value, counter: StepCounter): Value {
  if (typeof key !== 'number' || key >= 0) return key
  const size = callMethod(target, 'size', [], counter)
  if (typeof size === 'number') return size + key
  throw new Error(`A negative index needs a list or a map: ${classOf(target).name} has no size()`)
}
