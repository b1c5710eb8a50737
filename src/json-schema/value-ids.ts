import type { JavaMap } from '../java/map.ts'
import { isNumber } from '../java/number.ts'
import { toText } from '../java/to-text.ts'
import { JavaObject, type Value } from '../java/value.ts'
import { decimalText } from './decimal.ts'
import { foldValue } from './fold-value.ts'
import { isObject, isText } from './value-types.ts'

/**
 * Gives equal values the same id, so that comparing values takes as long as reading them once, however deep they are.
 *
 * @example
 * const ids = new ValueIds(true)
 * ids.of(readStrictJson('{"a": 1, "b": 2}')) === ids.of(readStrictJson('{"b": 2.0, "a": 1}')) // true
 */
export class ValueIds {
  readonly #isSorted: boolean
  readonly #ids = new Map<string, string>()
  readonly #known = new Map<Value, string>()

  /** @param isSorted whether objects with the same members in another order are equal */
  constructor(isSorted: boolean) {
    this.#isSorted = isSorted
  }

  of(value: Value): string {
    return foldValue(
      value,
      (part) => (part instanceof JavaObject ? this.#known.get(part) : scalarId(part)),
      (container, ids) => {
        const key = isObject(container) ? this.#keyOf(container, ids) : `[${ids.join()}]`
        const id = this.#ids.get(key) ?? `#${this.#ids.size}`
        this.#ids.set(key, id)
        this.#known.set(container, id)
        return id
      },
    )
  }

  #keyOf(map: JavaMap, ids: readonly string[]): string {
    const members = Array.from(map.entries(), ([name], index) => `${scalarId(name)}:${ids[index]}`)
    return `{${this.#isSorted ? members.sort() : members}}`
  }
}

/**
 * Returns the id of a scalar, the same for numbers of the same value. Ids of containers begin with `#`, which no id of
 * a scalar does.
 */
export function scalarId(value: Value): string {
  if (isText(value)) return JSON.stringify(value)
  return isNumber(value) ? decimalText(value) : toText(value)
}
