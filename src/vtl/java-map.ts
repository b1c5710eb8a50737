import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/**
 * A `java.util.LinkedHashMap`: insertion order, keys of any type, Integer 1, Long 1 and String "1" apart.
 * What a template can call on it is in java-map-methods.ts.
 *
 * @example
 * new JavaMap([['a', 1], ['b', null]]).toText()  // '{a=1, b=null}'
 * class Params extends JavaMap {
 *   protected override load(): void { this.set('path', new JavaMap()) } // at the first use of the map
 * }
 */
export class JavaMap extends JavaObject {
  readonly #entries = new Map<Value, [Value, Value]>()
  #loaded = false

  constructor(entries: Iterable<readonly [Value, Value]> = []) {
    super()
    for (const [key, value] of entries) this.#entries.set(toKey(key), [key, value])
  }

  /** Fills a subclass's map when it is first used; runs once. */
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

  get(key: Value): Value | undefined {
    return this.#table.get(toKey(key))?.[1]
  }

  has(key: Value): boolean {
    return this.#table.has(toKey(key))
  }

  /** Returns the value the key had before. */
  set(key: Value, value: Value): Value | undefined {
    const entries = this.#table
    const canonical = toKey(key)
    const entry = entries.get(canonical)
    if (!entry) {
      entries.set(canonical, [key, value])
      return undefined
    }
    const old = entry[1]
    entry[1] = value
    return old
  }

  /** Returns the value the key had. */
  delete(key: Value): Value | undefined {
    const canonical = toKey(key)
    const entry = this.#table.get(canonical)
    this.#entries.delete(canonical)
    return entry?.[1]
  }

  /** Live pairs of key and value, in insertion order: changing the second element changes the map. */
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

  override toText(): string {
    const text = (value: Value): string => (value === this ? '(this Map)' : toText(value))
    const texts = Array.from(this.entries(), ([key, value]) => `${text(key)}=${text(value)}`)
    return limitText(`{${texts.join(', ')}}`)
  }
}

/** A JavaScript key equal for Java-equal keys: everything but a boxed number or a collection is already one. */
function toKey(key: Value): Value {
  if (typeof key === 'string') return key.startsWith('\0') ? `\0String ${key}` : key
  if (key === null || typeof key !== 'object') return key
  return `\0${key instanceof JavaNumber ? key.type : ''} ${toText(key)}`
}
