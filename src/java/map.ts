import { javaEquals } from './equals.ts'
import { javaHash } from './hash.ts'
import { toMapKey } from './map-key.ts'
import type { StepCounter } from './step-counter.ts'
import { joinTexts } from './text-limit.ts'
import { toText } from './to-text.ts'
import { JavaObject, type Value } from './value.ts'

/**
 * A `java.util.LinkedHashMap`: keeps the order of insertion and takes keys of any type, so that Integer 1, Long 1 and
 * String "1" are three keys.
 *
 * @example
 * new JavaMap([['a', 1], ['b', null]]).toText()  // '{a=1, b=null}'
 * class Params extends JavaMap {
 *   protected override load(): void { this.set('path', new JavaMap()) } // on first use
 * }
 */
export class JavaMap extends JavaObject {
  readonly #entries = new Map<Value, [Value, Value]>()
  #loaded = false

  constructor(entries: Iterable<readonly [Value, Value]> = []) {
    super()
    for (const [key, value] of entries) this.#entries.set(toMapKey(key), [key, value])
  }

  /** Fills the map with a subclass's entries; called once, when the map is first read or changed. */
  protected load(): void {}

  override get className(): string {
    return 'java.util.LinkedHashMap'
  }

  get #table(): Map<Value, [Value, Value]> {
    if (!this.#loaded) {
      this.#loaded = true
      this.load()
    }
    return this.#entries
  }

  get size(): number {
    return this.#table.size
  }

  get(key: Value, counter?: StepCounter): Value | undefined {
    return this.#table.get(toMapKey(key, counter))?.[1]
  }

  has(key: Value, counter?: StepCounter): boolean {
    return this.#table.has(toMapKey(key, counter))
  }

  /** Sets a key's value and returns the value it had before; undefined when the key is new. */
  set(key: Value, value: Value, counter?: StepCounter): Value | undefined {
    const entries = this.#table
    const mapKey = toMapKey(key, counter)
    const entry = entries.get(mapKey)
    if (!entry) {
      entries.set(mapKey, [key, value])
      return undefined
    }
    const old = entry[1]
    entry[1] = value
    return old
  }

  /** Removes a key and returns its value; undefined when the map had no such key. */
  delete(key: Value, counter?: StepCounter): Value | undefined {
    const mapKey = toMapKey(key, counter)
    const entry = this.#table.get(mapKey)
    this.#entries.delete(mapKey)
    return entry?.[1]
  }

  /** Returns the map's own pairs of key and value, in order of insertion: changing a pair's value changes the map. */
  entries(): Iterable<[Value, Value]> {
    return this.#table.values()
  }

  override getProperty(name: string): Value | undefined {
    return this.get(name)
  }

  override setProperty(name: string, value: Value): boolean {
    this.set(name, value)
    return true
  }

  override equals(other: Value, counter?: StepCounter): boolean {
    if (!(other instanceof JavaMap) || other.size !== this.size) return false
    for (const [key, value] of this.entries()) {
      if (!hasEntry(other, key, value, counter)) return false
    }
    return true
  }

  override hash(counter?: StepCounter): number {
    let hash = 0
    for (const [key, value] of this.entries()) {
      hash += javaHash(key, counter) ^ javaHash(value, counter)
    }
    return hash | 0
  }

  override toText(): string {
    const text = (value: Value): string => (value === this ? '(this Map)' : toText(value))
    return `{${joinTexts(this.entries(), ([key, value]) => `${text(key)}=${text(value)}`, ', ')}}`
  }
}

/** Returns whether a map has a key with a value. */
export function hasEntry(map: JavaMap, key: Value, value: Value, counter?: StepCounter): boolean {
  const found = map.get(key, counter)
  return found !== undefined && javaEquals(found, value, counter)
}
