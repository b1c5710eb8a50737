import { equalItems } from './equals.ts'
import { callOverload, toMethodSet } from './overload.ts'
import { toText } from './to-text.ts'
import { type Counter, JavaObject, type Value } from './value.ts'

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

  override equals(other: Value, compared?: Counter): boolean {
    return other instanceof JavaEntry && equalItems(this.pair, other.pair, compared)
  }

  override toText(): string {
    return this.pair.map(toText).join('=')
  }
}

const entryMethods = toMethodSet<JavaEntry>({
  '': {
    getKey: ({ pair }) => pair[0],
    getValue: ({ pair }) => pair[1],
  },
  o: {
    setValue: ({ pair }, value) => {
      const [, old] = pair
      pair[1] = value
      return old
    },
  },
})
