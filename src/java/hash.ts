import { StepCounter } from './step-counter.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/**
 * Computes Java's `hashCode` of a value; a list or map combines the hashes of its parts.
 *
 * @throws {Error} when nested collections have more parts than `counter` allows.
 */
export function javaHash(value: Value, counter: StepCounter = new StepCounter()): number {
  counter.count()
  if (value instanceof JavaObject) return value.hash(counter)
  if (typeof value === 'string') {
    counter.countText(value.length)
    return hashText(value)
  }
  if (typeof value === 'boolean') return value ? 1231 : 1237
  if (!(value instanceof JavaNumber)) return value ?? 0
  return hashNumber(value)
}

/** Computes Java's `String.hashCode`. Loops by index, because a list of the characters of a long text takes memory. */
export function hashText(text: string): number {
  let hash = 0
  for (let index = 0; index < text.length; index += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
  }
  return hash
}

function hashNumber({ type, value }: JavaNumber): number {
  if (type === 'Float') return new Int32Array(new Float32Array([Number(value)]).buffer)[0] ?? 0
  const bits = typeof value === 'bigint' ? value : doubleToBits(Number(value))
  // Java folds the upper half of 64 bits onto the lower one.
  return Number(BigInt.asIntN(32, bits ^ (bits >> 32n)))
}

/** Combines hashes in their order, as `hashCode()` of a list does. */
export function combineHashes(hashes: readonly number[]): number {
  return hashes.reduce((hash, next) => (Math.imul(hash, 31) + next) | 0, 1)
}

/** Returns the 64 bits of a Double, as `Double.doubleToLongBits` does. */
function doubleToBits(value: number): bigint {
  return new BigInt64Array(new Float64Array([value]).buffer)[0] ?? 0n
}
