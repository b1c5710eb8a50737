import { PartCounter } from './part-counter.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/**
 * Computes Java's `hashCode` of a value; a list or map combines the hashes of its parts.
 *
 * @throws {Error} when nested collections have more parts than `counter` allows.
 */
export function javaHash(value: Value, counter: PartCounter = new PartCounter()): number {
  if (value instanceof JavaObject) {
    counter.count()
    return value.hash(counter)
  }
  if (typeof value === 'string') {
    const units = value.split('').map((unit) => unit.charCodeAt(0))
    return combineHashes(units, 0)
  }
  if (typeof value === 'boolean') return value ? 1231 : 1237
  if (!(value instanceof JavaNumber)) return value ?? 0
  const { value: inner } = value
  const bits = typeof inner === 'bigint' ? inner : toBits(Number(inner))
  // Java folds the upper half of 64 bits onto the lower one.
  return Number(BigInt.asIntN(32, bits ^ (bits >> 32n)))
}

/** Combines hashes in their order, beginning with `start`, as `hashCode()` of a list (1) and of a string (0) does. */
export function combineHashes(hashes: readonly number[], start: number): number {
  return hashes.reduce((hash, next) => (Math.imul(hash, 31) + next) | 0, start)
}

/** Returns the 64 bits of a Double, as `Double.doubleToLongBits` does. */
function toBits(value: number): bigint {
  return new BigInt64Array(new Float64Array([value]).buffer)[0] ?? 0n
}
