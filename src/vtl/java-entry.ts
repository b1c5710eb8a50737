import { toText } from './to-text.ts'
import { JavaObject, type Value } from './value.ts'

/** A `Map.Entry` of a map, live: `setValue` changes the map. */
export class JavaEntry extends JavaObject {
  readonly pair: [key: Value, value: Value]

  constructor(pair: [key: Value, value: Value]) {
    super()
    this.pair = pair
  }

  override get className(): string {
    return 'java.util.LinkedHashMap$Entry'
  }

  override toText(): string {
    return `${toText(this.pair[0])}=${toText(this.pair[1])}`
  }
}
