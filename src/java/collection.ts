import { JavaArray } from './array.ts'
import { javaEquals } from './equals.ts'
import { toMapKey } from './map-key.ts'
import { callOverload, type Methods, toMethodSet } from './overload.ts'
import { sequenceMethods } from './sequence.ts'
import type { StepCounter } from './step-counter.ts'
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

  override callMethod(
    method: string,
    args: readonly Value[],
    counter?: StepCounter,
  ): Value | undefined {
    return callOverload(methodSet, this, method, args, counter)
  }

  override toText(): string {
    const print = (item: Value): string => (item === this ? '(this Collection)' : toText(item))
    return `[${joinTexts(this.items, print, ', ')}]`
  }
}

const collectionMethods: Methods<JavaCollection> = {
  '': {
    clear: (collection) => {
      collection.retain(() => false)
      return ''
    },
    toArray: ({ items }, counter) => {
      counter.count(items.length)
      return new JavaArray([...items], '[Ljava.lang.Object;')
    },
  },
  o: {
    // Refuses to add items, as a view of a map does in Java; a JavaList finds its own `add` and `addAll` first.
    add: refuseToAdd,
    addAll: (_, other) => {
      if (!(other instanceof JavaCollection)) return undefined
      return other.size > 0 && refuseToAdd()
    },
    remove: (collection, value, counter) => {
      let isRemoved = false
      return collection.retain((item) => {
        if (isRemoved || !javaEquals(item, value, counter)) return true
        isRemoved = true
        return false
      })
    },
    containsAll: (collection, other, counter) => {
      if (!(other instanceof JavaCollection)) return undefined
      return other.items.every(isIn(collection, counter))
    },
    removeAll: (collection, other, counter) => {
      if (!(other instanceof JavaCollection)) return undefined
      const isUnwanted = isIn(other, counter)
      return collection.retain((item) => !isUnwanted(item))
    },
    retainAll: (collection, other, counter) => {
      if (!(other instanceof JavaCollection)) return undefined
      return collection.retain(isIn(other, counter))
    },
  },
}

function refuseToAdd(): never {
  throw new Error('java.lang.UnsupportedOperationException')
}

/** The method tables of `java.util.Collection`, for `toMethodSet`. */
export const collectionTables: readonly Methods<JavaCollection>[] = [
  collectionMethods,
  sequenceMethods,
]

const methodSet = toMethodSet<JavaCollection>(...collectionTables)

/**
 * Makes a predicate that tells whether an item is in a collection. It reads the collection once, so that testing many
 * items takes linear time.
 */
export function isIn(
  collection: JavaCollection,
  counter: StepCounter | undefined,
): (item: Value) => boolean {
  const members = new Set(collection.items.map((item) => toMapKey(item, counter)))
  return (item) => members.has(toMapKey(item, counter))
}
