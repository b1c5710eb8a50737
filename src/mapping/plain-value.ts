import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import { JavaNumber, type Value } from '../java/value.ts'

/** A JSON value in JavaScript's own types. */
export type PlainValue = null | boolean | number | string | readonly PlainValue[] | PlainObject

/** An object of JSON values. A member that is undefined counts as absent. */
export interface PlainObject {
  readonly [name: string]: PlainValue | undefined
}

/**
 * Converts a JSON value to a Java value: whole numbers to Integer or Long, other numbers to Double.
 *
 * @example
 * toValue({ a: [1, 1.5] }) // prints {a=[1, 1.5]}
 */
export function toValue(plain: PlainValue): Value {
  if (typeof plain === 'number') return toNumber(plain)
  if (plain === null || typeof plain !== 'object') return plain
  return isList(plain) ? new JavaList(plain.map(toValue)) : new PlainMap(plain)
}

/** A Java map with the members of a plain object, in their order. They are read when the map is first used. */
export class PlainMap extends JavaMap {
  readonly #object: PlainObject

  constructor(object: PlainObject) {
    super()
    this.#object = object
  }

  protected override load(): void {
    for (const [name, member] of Object.entries(this.#object)) {
      if (member !== undefined)
        this.set(name, isPlainObject(member) ? this.nest(member) : toValue(member))
    }
  }

  /** Creates the Java map for an object that is a member of this map, so that a subclass can choose the map's class. */
  protected nest(object: PlainObject): PlainMap {
    return new PlainMap(object)
  }
}

function isPlainObject(plain: PlainValue): plain is PlainObject {
  return typeof plain === 'object' && plain !== null && !isList(plain)
}

function toNumber(plain: number): Value {
  if (!Number.isSafeInteger(plain)) return new JavaNumber('Double', plain)
  return plain === (plain | 0) ? plain | 0 : new JavaNumber('Long', BigInt(plain))
}

function isList(plain: readonly PlainValue[] | PlainObject): plain is readonly PlainValue[] {
  return Array.isArray(plain)
}
