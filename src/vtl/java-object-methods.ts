import type { JavaCharacter } from './java-character.ts'
import { classOf, type JavaClass } from './java-class.ts'
import { javaEquals } from './java-equals.ts'
import { javaHash } from './java-hash.ts'
import type { JavaIterator } from './java-iterator.ts'
import { type MethodTable, on } from './overload.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

/** What a template can call on everything. */
export const objectMethods: MethodTable<Value> = {
  equals: [on(['object'], javaEquals)],
  hashCode: [on([], javaHash)],
  toString: [on([], toText)],
  getClass: [on([], classOf)],
}

/** What a template can call on a Boolean, the static methods too. */
export const booleanMethods: MethodTable<boolean> = {
  booleanValue: [on([], (value) => value)],
  compareTo: [on(['boolean'], (left, right) => Number(left) - Number(right))],
  parseBoolean: [on(['string'], (_, text) => text.toLowerCase() === 'true')],
  valueOf: [
    on(['boolean'], (_, value) => value),
    on(['string'], (_, text) => text.toLowerCase() === 'true'),
  ],
  logicalAnd: [on(['boolean', 'boolean'], (_, left, right) => left && right)],
  logicalOr: [on(['boolean', 'boolean'], (_, left, right) => left || right)],
  logicalXor: [on(['boolean', 'boolean'], (_, left, right) => left !== right)],
}

/** What a template can call on a Character. */
export const characterMethods: MethodTable<JavaCharacter> = {
  charValue: [on([], (character) => character)],
  compareTo: [on(['char'], ({ char }, other) => char.charCodeAt(0) - other.char.charCodeAt(0))],
}

/** What a template can call on an iterator. */
export const iteratorMethods: MethodTable<JavaIterator> = {
  hasNext: [on([], (iterator) => iterator.hasNext())],
  next: [on([], (iterator) => iterator.next())],
}

/** What a template can call on a class. */
export const classMethods: MethodTable<JavaClass> = {
  getName: [on([], ({ name }) => name)],
  getSimpleName: [on([], ({ simpleName }) => simpleName)],
}
