import { JavaObject, type Value } from './value.ts'

/** A Java array, as `split` returns: it prints its type and address, so that the text is of no use on AWS either. */
export class JavaArray extends JavaObject {
  readonly items: Value[]
  readonly #className: string

  constructor(items: Value[], className = '[Ljava.lang.String;') {
    super()
    this.items = items
    this.#className = className
  }

  get size(): number {
    return this.items.length
  }

  override get className(): string {
    return this.#className
  }

  override toText(): string {
    return `${this.#className}@0`
  }
}
