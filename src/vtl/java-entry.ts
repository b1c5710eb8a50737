import { equalItems } from './java-equals.ts'
import { anObject, callOverload, type MethodTable, on } from './overload.ts'
import { toText } from './to-text.ts'
import { JavaObject, type Value } from './value.ts'

/** A `Map.Entry` of a map, live: `setValue` changes the map. */
export class JavaEntry extends JavaObject {
  readonly pair: [key: Value, value: Value]

  constructor(pair: [key: Value, value: Value]) {
    super()
    this.pair = pair
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    return callOverload(entryMethods, this, method, args)
  }

  override equals(other: Value): boolean {
    return other instanceof JavaEntry && equalItems(this.pair, other.pair)
  }

  override toText(): string {
    return this.pair.map(toText).join('=')
  }
}

const entryMethods: MethodTable<JavaEntry> = {
  getKey: [on([], ({ pair }) => pair[0])],
  getValue: [on([], ({ pair }) => pair[1])],
  setValue: [
    on([anObject], ({ pair }, value) => {
      const [, old] = pair
      pair[1] = value
      return old
    }),
  ],
}
