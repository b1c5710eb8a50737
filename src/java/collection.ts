import { JavaArray } from './array.ts'
import { javaEquals } from './equals.ts'
import { toMapKey } from './map-key.ts'
import { callOverload, type Methods, toMethodSet } from './overload.ts'
import { sequenceMethods } from './sequence.ts'
import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import { JavaObject, type Value } from './value.ts'

/** A `java.util.Collection`: what #foreach walks and `contains` searches; prints `[1, 2]`. */
export abstract class JavaCollection extends JavaObject {
  abstract readonly items: readonly Value[]

  get size(): number {
    return this.items.length
  }

  /** Removes what is not to be kept, from a view's map too; true if something was. */
  abstract retain(isKept: (item: Value) => boolean): boolean

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    return callOverload(methodSet, this, method, args)
  }

  override toText(): string {
    const texts = this.items.map((item) => (item === this ? '(this Collection)' : toText(item)))
    return limitText(`[${texts.join(', ')}]`)
  }
}

const collectionMethods: Methods<JavaCollection> = {
  '': {
    clear: (collection) => {
      collection.retain(() => false)
      return ''
    },
    toArray: ({ items }) => new JavaArray([...items], '[Ljava.lang.Object;'),
  },
  o: {
    // A list has its own; a view of a map takes nothing.
    add: refuseToAdd,
    addAll: (_, other) => {
      if (!(other instanceof JavaCollection)) return undefined
      return other.size > 0 && refuseToAdd()
    },
    remove: (collection, value) => {
      let isGone = false
      return collection.retain((item) => {
        const isFirst = !isGone && javaEquals(item, value)
        isGone ||= isFirst
        return !isFirst
      })
    },
    containsAll: (collection, other) => {
      return other instanceof JavaCollection ? other.items.every(isIn(collection)) : undefined
    },
    removeAll: (collection, other) => {
      if (!(other instanceof JavaCollection)) return undefined
      const isRemoved = isIn(other)
      return collection.retain((item) => !isRemoved(item))
    },
    retainAll: (collection, other) => {
      return other instanceof JavaCollection ? collection.retain(isIn(other)) : undefined
    },
  },
}

function refuseToAdd(): never {
  throw new Error('java.lang.UnsupportedOperationException')
}

/** What a template can call on every collection. */
export const collectionTables: readonly Methods<JavaCollection>[] = [
  collectionMethods,
  sequenceMethods,
]

const methodSet = toMethodSet<JavaCollection>(...collectionTables)

/** Whether an element is in a collection. */
export function isIn(collection: JavaCollection): (item: Value) => boolean {
  const members = new Set(collection.items.map(toMapKey))
  return (item) => members.has(toMapKey(item))
}
