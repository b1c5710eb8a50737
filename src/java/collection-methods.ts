import { JavaArray } from './array.ts'
import { JavaCollection } from './collection.ts'
import { javaEquals } from './equals.ts'
import { isIn } from './is-in.ts'
import { type MethodSet, type Methods, toMethodSet } from './overload.ts'
import { sequenceMethods } from './sequence.ts'

const ownMethods: Methods<JavaCollection> = {
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
export const collectionTables: readonly Methods<JavaCollection>[] = [ownMethods, sequenceMethods]

/** The methods of a collection that is not a list: a view of a map. */
export const collectionMethods: MethodSet<JavaCollection> = toMethodSet<JavaCollection>(
  ...collectionTables,
)
