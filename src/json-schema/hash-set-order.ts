/**
 * Sorts different texts as a `java.util.HashSet` lists them: by the bucket of their hash, in a table that has doubled
 * from 16 buckets until at most three quarters as many texts are in it; those in one bucket in the order they came.
 *
 * @example
 * hashSetOrder(['b', 'a']) // ['a', 'b']: buckets 1 and 2 of 16
 */
export function hashSetOrder(texts: Iterable<string>): string[] {
  const hashed = Array.from(texts, (text) => ({ text, hash: spread(hashOf(text)) }))
  let capacity = 16
  while (hashed.length > capacity * 0.75) capacity *= 2
  const bucketOf = (hash: number): number => hash & (capacity - 1)
  return hashed
    .sort((left, right) => bucketOf(left.hash) - bucketOf(right.hash))
    .map(({ text }) => text)
}

/** Java's `String.hashCode`. Texts can be as long as a body: this makes no list of their characters. */
function hashOf(text: string): number {
  let hash = 0
  for (let index = 0; index < text.length; index += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
  return hash
}

/** HashMap lets the high bits of a hash count for small tables too. */
function spread(hash: number): number {
  return hash ^ (hash >>> 16)
}
