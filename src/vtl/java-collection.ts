import { JavaArray } from './java-array.ts'
import { javaEquals } from './java-equals.ts'
import { sequenceMethods } from './java-sequence.ts'
import { toMapKey } from './map-key.ts'
import { anObject, callOverload, type MethodTable, notNull, on } from './overload.ts'
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

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    return callOverload(collectionMethods, this, method, args)
  }

  override toText(): string {
    const texts = this.items.map((item) => (item === this ? '(this Collection)' : toText(item)))
    return limitText(`[${texts.join(', ')}]`)
  }
}

/** A parameter that takes a collection. */
export function aCollection(argument: Value): argument is JavaCollection {
  return notNull(argument) instanceof JavaCollection
}

/** What a template can call on every collection. */
export const collectionMethods: MethodTable<JavaCollection> = {
  ...sequenceMethods,
  remove: [
    on([anObject], (collection, value) => {
      let isGone = false
      return collection.retain((item) => {
        const isFirst = !isGone && javaEquals(item, value)
        isGone ||= isFirst
        return !isFirst
      })
    }),
  ],
  clear: [
    on([], (collection) => {
      collection.retain(() => false)
      return ''
    }),
  ],
  containsAll: [on([aCollection], (collection, { items }) => items.every(isIn(collection)))],
  removeAll: [
    on([aCollection], (collection, other) => {
      const isRemoved = isIn(other)
      return collection.retain((item) => !isRemoved(item))
    }),
  ],
  retainAll: [on([aCollection], (collection, other) => collection.retain(isIn(other)))],
  toArray: [on([], ({ items }) => new JavaArray([...items], '[Ljava.lang.Object;'))],
}

function isIn({ items }: JavaCollection): (item: Value) => boolean {
  const members = new Set(items.map(toMapKey))
  return (item) => members.has(toMapKey(item))
}
