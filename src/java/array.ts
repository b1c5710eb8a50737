import { callOverload, toMethodSet } from './overload.ts'
import { indexedMethods, sequenceMethods } from './sequence.ts'
import { JavaObject, type Value } from './value.ts'

/** The class of an array of strings. */
export const textArray = '[Ljava.lang.String;'

/** A Java array, as `split` returns: it prints its type and an address, which is of no use on AWS either. */
export class JavaArray extends JavaObject {
  readonly items: Value[]
  readonly #className: string

  constructor(items: Value[], className: string = textArray) {
    super()
    this.items = items
    this.#className = className
  }

  override get className(): string {
    return this.#className
  }

  get size(): number {
    return this.items.length
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    if (/^(?:add|remove|retain)(?:All)?$|^clear$/.test(method)) {
      throw new Error('java.lang.UnsupportedOperationException')
    }
    return callOverload(arrayMethods, this, method, args)
  }

  override toText(): string {
    return `${this.className}@0`
  }
}

const arrayMethods = toMethodSet<JavaArray>(indexedMethods, sequenceMethods)
