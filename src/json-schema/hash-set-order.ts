import { hashText } from '../java/hash.ts'

/**
 * Sorts distinct texts as a `java.util.HashSet` lists them: by the bucket of their hash. The table has 16 buckets,
 * doubled until the texts fill at most three quarters of that number; texts in one bucket keep their order.
 *
 * @example
 * hashSetOrder(['b', 'a']) // ['a', 'b']: buckets 1 and 2 of 16
 */
export function hashSetOrder(texts: Iterable<string>): string[] {
  const hashed = Array.from(texts, (text) => ({ text, hash: spread(hashText(text)) }))
  let capacity = 16
  while (hashed.length > capacity * 0.75) capacity *= 2
  const bucketOf = (hash: number): number => hash & (capacity - 1)
  return hashed
    .sort((left, right) => bucketOf(left.hash) - bucketOf(right.hash))
    .map(({ text }) => text)
}

/** Mixes the high bits of a hash into the low ones as Java's HashMap does, so that they count for small tables too. */
function spread(hash: number): number {
  return hash ^ (hash >>> 16)
}
