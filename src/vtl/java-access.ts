import { JavaArray } from './java-array.ts'
import { JavaCharacter } from './java-character.ts'
import { classOf, JavaClass } from './java-class.ts'
import { JavaCollection } from './java-collection.ts'
import { collectionMethods } from './java-collection-methods.ts'
import { JavaEntry } from './java-entry.ts'
import { JavaIterator } from './java-iterator.ts'
import { JavaList } from './java-list.ts'
import { arrayMethods, listMethods } from './java-list-methods.ts'
import { JavaMap } from './java-map.ts'
import { entryMethods, mapMethods } from './java-map-methods.ts'
import {
  bigNumberMethods,
  doubleMethods,
  integerMethods,
  longMethods,
} from './java-number-methods.ts'
import {
  booleanMethods,
  characterMethods,
  classMethods,
  iteratorMethods,
  objectMethods,
} from './java-object-methods.ts'
import { stringMethods } from './java-string-methods.ts'
import type { MethodTable } from './overload.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/**
 * `$target.name(args)`; undefined when Java has no such method for these arguments.
 *
 * @throws {Error} where Java's method throws an exception.
 */
export function callMethod(target: Value, name: string, args: readonly Value[]): Value | undefined {
  const own = target instanceof JavaObject ? target.callMethod(name, args) : undefined
  return own ?? callOnClass(target, name, args) ?? call(objectMethods, target, name, args)
}

function callOnClass(target: Value, name: string, args: readonly Value[]): Value | undefined {
  if (typeof target === 'string') return call(stringMethods, target, name, args)
  if (typeof target === 'number') return call(integerMethods, target, name, args)
  if (typeof target === 'boolean') return call(booleanMethods, target, name, args)
  if (target instanceof JavaNumber) return call(methodsOf(target), target, name, args)
  if (target instanceof JavaMap) return call(mapMethods, target, name, args)
  if (target instanceof JavaList) return call(listMethods, target, name, args)
  if (target instanceof JavaCollection) return call(collectionMethods, target, name, args)
  if (target instanceof JavaEntry) return call(entryMethods, target, name, args)
  if (target instanceof JavaArray) return call(arrayMethods, target, name, args)
  if (target instanceof JavaCharacter) return call(characterMethods, target, name, args)
  if (target instanceof JavaIterator) return call(iteratorMethods, target, name, args)
  if (target instanceof JavaClass) return call(classMethods, target, name, args)
  return undefined
}

function methodsOf({ type }: JavaNumber): MethodTable<JavaNumber> {
  if (type === 'Long') return longMethods
  return type === 'Double' ? doubleMethods : bigNumberMethods
}

function call<Target>(
  methods: MethodTable<Target>,
  target: Target,
  name: string,
  args: readonly Value[],
): Value | undefined {
  const overloads = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (!overloads) return undefined
  for (const overload of overloads) {
    const result = overload(target, args)
    if (result !== undefined) return result
  }
  return undefined
}

/** `$target.name`: a getter, the key of a map, or a question such as `isEmpty`. */
export function readProperty(target: Value, name: string): Value | undefined {
  const isArray = target instanceof JavaArray
  if (isArray || name === 'class' || name === 'Class') return isArray ? undefined : classOf(target)
  const own = target instanceof JavaObject ? target.getProperty(name) : undefined
  if (own !== undefined || target instanceof JavaMap) return own
  return callAccessor(target, 'get', name, []) ?? callAccessor(target, 'is', name, [])
}

/** `#set($target.name = value)`; without a setter nothing happens. */
export function writeProperty(target: Value, name: string, value: Value): void {
  const isDone = target instanceof JavaObject && target.setProperty(name, value)
  if (!isDone) callAccessor(target, 'set', name, [value])
}

/** Java's name of an accessor, for a property whose first letter may be written either way. */
function callAccessor(
  target: Value,
  verb: string,
  name: string,
  args: readonly Value[],
): Value | undefined {
  return callMethod(target, verb + name.charAt(0).toUpperCase() + name.slice(1), args)
}

/** `$target[key]`; a negative index counts from the end. */
export function readIndex(target: Value, key: Value): Value | undefined {
  return callMethod(target, 'get', [fromStart(target, key)])
}

/** `#set($target[key] = value)`; nothing happens to what is neither a list nor a map. */
export function writeIndex(target: Value, key: Value, value: Value): void {
  const args = [fromStart(target, key), value]
  if (callMethod(target, 'set', args) === undefined) callMethod(target, 'put', args)
}

function fromStart(target: Value, key: Value): Value {
  if (typeof key !== 'number' || key >= 0) return key
  const size = callMethod(target, 'size', [])
  if (typeof size === 'number') return size + key
  throw new Error(`A negative index needs a list or a map: ${classOf(target).name} has no size()`)
}
