import { JavaArray } from '../java/array.ts'
import { classOf } from '../java/class.ts'
import { javaEquals } from '../java/equals.ts'
import { javaHash } from '../java/hash.ts'
import { JavaMap } from '../java/map.ts'
import { numberMethods } from '../java/number-methods.ts'
import { callOverload, refuseToCompare, toMethodSet } from '../java/overload.ts'
import { callVariadic, stringMethods } from '../java/string-methods.ts'
import { toText } from '../java/to-text.ts'
import { JavaObject, type Value } from '../java/value.ts'

/** Methods of `java.lang.Object`, which a template can call on any value. */
const objectMethods = toMethodSet<Value>({
  '': {
    hashCode: javaHash,
    toString: toText,
    getClass: classOf,
  },
  o: { equals: javaEquals },
})

/** Methods of `java.lang.Boolean`. */
const booleanMethods = toMethodSet<boolean>({
  '': { booleanValue: (value) => value },
  s: {
    parseBoolean: (_, text) => text.toLowerCase() === 'true',
    valueOf: (_: boolean, text: string) => text.toLowerCase() === 'true',
  },
  o: {
    valueOf: (_: boolean, value: Value) => (typeof value === 'boolean' ? value : undefined),
    compareTo: (left, right) => {
      return typeof right === 'boolean' ? Number(left) - Number(right) : refuseToCompare()
    },
  },
})

/**
 * Calls a method, `$target.name(args)`; undefined when Java has no such method for these arguments.
 *
 * @throws {Error} where Java's method throws an exception.
 */
export function callMethod(target: Value, name: string, args: readonly Value[]): Value | undefined {
  return callOnClass(target, name, args) ?? callOverload(objectMethods, target, name, args)
}

function callOnClass(target: Value, name: string, args: readonly Value[]): Value | undefined {
  if (target instanceof JavaObject) return target.callMethod(name, args)
  if (typeof target === 'string') {
    return callOverload(stringMethods, target, name, args) ?? callVariadic(name, args)
  }
  if (typeof target === 'boolean') return callOverload(booleanMethods, target, name, args)
  return target === null ? undefined : callOverload(numberMethods, target, name, args)
}

/** Reads `$target.name` by a getter, as a key of a map, or by a method such as `isEmpty()`; undefined without any. */
export function readProperty(target: Value, name: string): Value | undefined {
  if (name === 'class' || name === 'Class') return classOf(target)
  if (target instanceof JavaMap) return target.getProperty(name)
  if (target instanceof JavaArray) return undefined
  const own = target instanceof JavaObject ? target.getProperty(name) : undefined
  return own ?? callAccessor(target, 'get', name, []) ?? callAccessor(target, 'is', name, [])
}

/** Runs `#set($target.name = value)`. Does nothing when the target has no setter of that name. */
export function writeProperty(target: Value, name: string, value: Value): undefined {
  const isDone = target instanceof JavaObject && target.setProperty(name, value)
  if (!isDone) callAccessor(target, 'set', name, [value])
}

/** Calls a getter or setter of a property, whose first letter a template can write in either case. */
function callAccessor(
  target: Value,
  verb: string,
  name: string,
  args: readonly Value[],
): Value | undefined {
  return callMethod(target, verb + name.charAt(0).toUpperCase() + name.slice(1), args)
}

/** Reads `$target[key]`. A negative index counts from the end. */
export function readIndex(target: Value, key: Value): Value | undefined {
  return callMethod(target, 'get', [fromStart(target, key)])
}

/** Runs `#set($target[key] = value)`. Does nothing when the target is neither a list nor a map. */
export function writeIndex(target: Value, key: Value, value: Value): undefined {
  const args = [fromStart(target, key), value]
  if (callMethod(target, 'set', args) === undefined) callMethod(target, 'put', args)
}

/** Converts a negative index, which counts from the end, to one from the start. Other keys stay as they are. */
function fromStart(target: Value, key: Value): Value {
  if (typeof key !== 'number' || key >= 0) return key
  const size = callMethod(target, 'size', [])
  if (typeof size === 'number') return size + key
  throw new Error(`A negative index needs a list or a map: ${classOf(target).name} has no size()`)
}
