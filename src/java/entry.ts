import { equalItems } from './equals.ts'
import { javaHash } from './hash.ts'
import { callOverload, toMethodSet } from './overload.ts'
import type { StepCounter } from './step-counter.ts'
import { toText } from './to-text.ts'
import { JavaObject, type Value } from './value.ts'

/** A live `Map.Entry`, as `entrySet()` holds: `setValue` changes its map. */
export class JavaEntry extends JavaObject {
  /** The pair that the map itself stores, so that a change of its value changes the map. */
  readonly pair: [key: Value, value: Value]

  constructor(pair: [key: Value, value: Value]) {
    super()
    this.pair = pair
  }

  override get className(): string {
    return 'java.util.LinkedHashMap$Entry'
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    return callOverload(entryMethods, this, method, args)
  }

  override equals(other: Value, counter?: StepCounter): boolean {
    return other instanceof JavaEntry && equalItems(this.pair, other.pair, counter)
  }

  override hash(counter?: StepCounter): number {
    const [key, value] = this.pair
    return javaHash(key, counter) ^ javaHash(value, counter)
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
