import { JavaIterator, type Sequence } from './iterator.ts'
import { callOverload, toMethodSet } from './overload.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/** A `java.util.stream.Stream`, of which only `count()` and `iterator()` work. */
export class JavaStream extends JavaObject {
  readonly sequence: Sequence
  readonly #className: string

  constructor(sequence: Sequence, className = 'java.util.stream.ReferencePipeline$Head') {
    super()
    this.sequence = sequence
    this.#className = className
  }

  override get className(): string {
    return this.#className
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    return callOverload(streamMethods, this, method, args)
  }

  override toText(): string {
    return `${this.className}@0`
  }
}

const streamMethods = toMethodSet<JavaStream>({
  '': {
    count: ({ sequence }) => new JavaNumber('Long', BigInt(sequence.size)),
    iterator: ({ sequence }) => new JavaIterator(sequence),
  },
})
