import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import { JavaObject, type Value } from './value.ts'

/** A `java.util.Collection`: what #foreach walks and `contains` searches; prints `[1, 2]`. */
export abstract class JavaCollection extends JavaObject {
  abstract get items(): readonly Value[]

  get size(): number {
    return this.items.length
  }

  /** Removes what is not to be kept, from a view's map too; true if something was. */
  abstract retain(isKept: (item: Value) => boolean): boolean

  override toText(): string {
    const texts = this.items.map((item) => (item === this ? '(this Collection)' : toText(item)))
    return limitText(`[${texts.join(', ')}]`)
  }
}
