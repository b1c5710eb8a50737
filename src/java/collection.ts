import { joinTexts } from './text-limit.ts'
import { toText } from './to-text.ts'
import { JavaObject, type Value } from './value.ts'

/** A `java.util.Collection`: a list or a view of a map. #foreach loops over it; it prints as `[1, 2]`. */
export abstract class JavaCollection extends JavaObject {
  abstract readonly items: readonly Value[]

  get size(): number {
    return this.items.length
  }

  /**
   * Removes the items that `isKept` rejects, a view of a map also from that map; returns whether any item was removed.
   */
  abstract retain(isKept: (item: Value) => boolean): boolean

  override toText(): string {
    const print = (item: Value): string => (item === this ? '(this Collection)' : toText(item))
    return `[${joinTexts(this.items, print, ', ')}]`
  }
}
