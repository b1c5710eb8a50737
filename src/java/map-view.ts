import { JavaCollection } from './collection.ts'
import { JavaEntry } from './entry.ts'
import { isIn } from './is-in.ts'
import type { JavaMap } from './map.ts'
import type { StepCounter } from './step-counter.ts'
import type { Value } from './value.ts'

/** A view of a map, as `keySet()`, `values()` and `entrySet()` return: removing from it removes from the map. */
export class MapView extends JavaCollection {
  readonly #map: JavaMap
  readonly #part: 'KeySet' | 'Values' | 'EntrySet'

  constructor(map: JavaMap, part: 'KeySet' | 'Values' | 'EntrySet') {
    super()
    this.#map = map
    this.#part = part
  }

  override get className(): string {
    return `java.util.LinkedHashMap$Linked${this.#part}`
  }

  override get size(): number {
    return this.#map.size
  }

  override get items(): readonly Value[] {
    return Array.from(this.#map.entries(), (pair) => this.#itemOf(pair))
  }

  override retain(isKept: (item: Value) => boolean): boolean {
    const { size } = this
    for (const pair of this.#map.entries()) {
      if (!isKept(this.#itemOf(pair))) this.#map.delete(pair[0])
    }
    return this.size < size
  }

  /** Compares key sets and entry sets by content, in whatever order; `values()` equals only itself, as in Java. */
  override equals(other: Value, counter?: StepCounter): boolean {
    if (this === other || this.#part === 'Values') return this === other
    return (
      other instanceof MapView && other.size === this.size && this.items.every(isIn(other, counter))
    )
  }

  #itemOf(pair: [key: Value, value: Value]): Value {
    if (this.#part === 'EntrySet') return new JavaEntry(pair)
    return pair[this.#part === 'KeySet' ? 0 : 1]
  }
}
