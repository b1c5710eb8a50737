import { type Counter, countPart, JavaNumber, JavaObject, type Value } from './value.ts'

/** Java's `hashCode`, which of a collection is that of its parts; they are counted. */
export function javaHash(value: Value, hashed: Counter = { count: 0 }): number {
  if (value instanceof JavaObject) {
    countPart(hashed)
    return value.hash(hashed)
  }
  if (typeof value === 'string')
    return foldHashes(
      value.split('').map((unit) => unit.charCodeAt(0)),
      0,
    )
  if (typeof value === 'boolean') return value ? 1231 : 1237
  if (!(value instanceof JavaNumber)) return value ?? 0
  const { value: inner } = value
  const bits = typeof inner === 'bigint' ? inner : toBits(Number(inner))
  return Number(BigInt.asIntN(32, bits ^ (bits >> 32n)))
}

/** How a list and a string combine the hashes of what they hold. */
export function foldHashes(hashes: readonly number[], start: number): number {
  return hashes.reduce((hash, next) => (Math.imul(hash, 31) + next) | 0, start)
}

function toBits(value: number): bigint {
  return new BigInt64Array(new Float64Array([value]).buffer)[0] ?? 0n
}
