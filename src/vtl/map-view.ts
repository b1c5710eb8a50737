import { JavaCollection } from './java-collection.ts'
import { JavaEntry } from './java-entry.ts'
import type { JavaMap } from './java-map.ts'
import type { Value } from './value.ts'

/** What `keySet()`, `values()` and `entrySet()` return: removing from it removes from the map. */
export class MapView extends JavaCollection {
  readonly #map: JavaMap
  readonly #part: 'Key' | 'Value' | 'Entry'

  constructor(map: JavaMap, part: 'Key' | 'Value' | 'Entry') {
    super()
    this.#map = map
    this.#part = part
  }

  override get className(): string {
    return `java.util.LinkedHashMap$Linked${this.#part}${this.#part === 'Value' ? 's' : 'Set'}`
  }

  get isSet(): boolean {
    return this.#part !== 'Value'
  }

  override get size(): number {
    return this.#map.size
  }

  override get items(): readonly Value[] {
    return Array.from(this.#map.entries(), (pair) => this.#show(pair))
  }

  override retain(isKept: (item: Value) => boolean): boolean {
    const { size } = this
    for (const pair of this.#map.entries()) {
      if (!isKept(this.#show(pair))) this.#map.delete(pair[0])
    }
    return this.size < size
  }

  #show(pair: [key: Value, value: Value]): Value {
    if (this.#part === 'Entry') return new JavaEntry(pair)
    return pair[this.#part === 'Key' ? 0 : 1]
  }
}
