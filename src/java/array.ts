import { checkSize } from './insert.ts'
import { callOverload, toMethodSet } from './overload.ts'
import { indexedMethods, sequenceMethods } from './sequence.ts'
import type { StepCounter } from './step-counter.ts'
import { JavaObject, type Value } from './value.ts'

/** Java's name for the class of an array of strings, as `$array.class.name` prints it. */
export const stringArrayClass = '[Ljava.lang.String;'

/** A Java array, as `split` returns. It prints its class name and `@0`, where Java prints an address that varies. */
export class JavaArray extends JavaObject {
  readonly items: Value[]
  readonly #className: string

  constructor(items: Value[], className: string = stringArrayClass) {
    super()
    checkSize(items.length)
    this.items = items
    this.#className = className
  }

  override get className(): string {
    return this.#className
  }

  get size(): number {
    return this.items.length
  }

  override callMethod(
    method: string,
    args: readonly Value[],
    counter?: StepCounter,
  ): Value | undefined {
    if (/^(?:add|remove|retain)(?:All)?$|^clear$/.test(method)) {
      throw new Error('java.lang.UnsupportedOperationException')
    }
    return callOverload(arrayMethods, this, method, args, counter)
  }

  override toText(): string {
    return `${this.className}@0`
  }
}

const arrayMethods = toMethodSet<JavaArray>(indexedMethods, sequenceMethods)
