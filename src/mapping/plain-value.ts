import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import { JavaNumber, type Value } from '../java/value.ts'

/** JSON-like data, as JavaScript holds it. */
export type PlainValue = null | boolean | number | string | readonly PlainValue[] | PlainObject

/** A plain object; a member that is `undefined` counts as absent. */
export interface PlainObject {
  readonly [name: string]: PlainValue | undefined
}

/**
 * Plain data as Java values: whole numbers become Integer or Long, others Double.
 *
 * @example
 * toValue({ a: [1, 1.5] }) // prints {a=[1, 1.5]}
 */
export function toValue(plain: PlainValue): Value {
  if (typeof plain === 'number') return toNumber(plain)
  if (plain === null || typeof plain !== 'object') return plain
  return isList(plain) ? new JavaList(plain.map(toValue)) : new PlainMap(plain)
}

/** A plain object as a map, in the order of its members; they are read when the map is first used. */
export class PlainMap extends JavaMap {
  readonly #object: PlainObject

  constructor(object: PlainObject) {
    super()
    this.#object = object
  }

  protected override load(): void {
    for (const [name, member] of Object.entries(this.#object)) {
      if (member !== undefined)
        this.set(name, isObject(member) ? this.nest(member) : toValue(member))
    }
  }

  /** An object inside this one. */
  protected nest(object: PlainObject): PlainMap {
    return new PlainMap(object)
  }
}

function isObject(plain: PlainValue): plain is PlainObject {
  return typeof plain === 'object' && plain !== null && !isList(plain)
}

function toNumber(plain: number): Value {
  if (!Number.isSafeInteger(plain)) return new JavaNumber('Double', plain)
  return plain === (plain | 0) ? plain | 0 : new JavaNumber('Long', BigInt(plain))
}

function isList(plain: readonly PlainValue[] | PlainObject): plain is readonly PlainValue[] {
  return Array.isArray(plain)
}
