import { JavaArray } from './array.ts'
import { booleanMethods } from './boolean-methods.ts'
import { JavaCharacter } from './character.ts'
import { characterMethods } from './character-methods.ts'
import { classOf } from './class.ts'
import { JavaCollection } from './collection.ts'
import { collectionMethods } from './collection-methods.ts'
import { javaEquals } from './equals.ts'
import { javaHash } from './hash.ts'
import { JavaList } from './list.ts'
import { arrayWrapper, listMethods } from './list-methods.ts'
import { JavaMap } from './map.ts'
import { mapMethods } from './map-methods.ts'
import { numberMethods } from './number-methods.ts'
import { callOverload, toMethodSet } from './overload.ts'
import type { StepCounter } from './step-counter.ts'
import { stringMethods } from './string-methods.ts'
import { toText } from './to-text.ts'
import { JavaObject, type Value } from './value.ts'

/** The methods of `java.lang.Object`. */
const objectMethods = toMethodSet<Value>({
  '': {
    hashCode: javaHash,
    toString: (target: Value, counter: StepCounter) => {
      const text = toText(target)
      counter.countPrint(text.length)
      return text
    },
    getClass: (target: Value) => classOf(target),
  },
  o: { equals: javaEquals },
})

/**
 * Calls a method, `$target.name(args)`; undefined when Java has no such method for these arguments.
 *
 * @throws {Error} where Java's method throws an exception, and when `counter` has counted too many steps.
 */
export function callMethod(
  target: Value,
  name: string,
  args: readonly Value[],
  counter: StepCounter,
): Value | undefined {
  counter.count()
  const result = callOnClass(target, name, args, counter)
  // Looks in `java.lang.Object` only when the class has no such method (undefined): null is a method's result.
  return result === undefined ? callOverload(objectMethods, target, name, args, counter) : result
}

/** The methods that an array has only because Velocity wraps it in a list; the others are the array's own. */
const wrapperMethods: readonly string[] = ['containsAll', 'subList', 'toArray']

function callOnClass(
  target: Value,
  name: string,
  args: readonly Value[],
  counter: StepCounter,
): Value | undefined {
  if (target instanceof JavaCharacter)
    return callOverload(characterMethods, target, name, args, counter)
  if (target instanceof JavaArray && wrapperMethods.includes(name))
    return callOnClass(new JavaList(target.items, arrayWrapper), name, args, counter)
  if (target instanceof JavaObject) return callOnObject(target, name, args, counter)
  if (typeof target === 'string')
    return countResult(callOverload(stringMethods, target, name, args, counter), counter)
  if (typeof target === 'boolean') return callOverload(booleanMethods, target, name, args, counter)
  return target === null
    ? undefined
    : callOverload(numberMethods(target), target, name, args, counter)
}

/**
 * Calls a method of an object, or else of the map or list that it is. The methods of maps and lists are not in their
 * classes, because much reads maps and lists that never calls a method on them.
 */
function callOnObject(
  target: JavaObject,
  name: string,
  args: readonly Value[],
  counter: StepCounter,
): Value | undefined {
  const result = target.callMethod(name, args, counter)
  if (result !== undefined) return result
  if (target instanceof JavaMap) return callOverload(mapMethods, target, name, args, counter)
  if (target instanceof JavaList) return callOverload(listMethods, target, name, args, counter)
  return target instanceof JavaCollection
    ? callOverload(collectionMethods, target, name, args, counter)
    : undefined
}

/** Counts the steps of making the string or array that a method returns, and returns the result unchanged. */
function countResult(result: Value | undefined, counter: StepCounter): Value | undefined {
  if (typeof result === 'string') counter.countText(result.length)
  else if (result instanceof JavaArray) counter.count(result.size)
  return result
}
