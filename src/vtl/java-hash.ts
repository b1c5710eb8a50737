import { JavaList } from './java-list.ts'
import { JavaMap } from './java-map.ts'
import { isNumber, toBigInt } from './java-number.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

/** Java's `hashCode` of the values that JSON has; of anything else, that of its text. */
export function javaHash(value: Value): number {
  if (value === null) return 0
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1231 : 1237
  const whole = isNumber(value) ? toBigInt(value) : undefined
  if (whole !== undefined) return Number(BigInt.asIntN(32, whole ^ (whole >> 32n)))
  if (value instanceof JavaList) return fold(value.items.map(javaHash), 1)
  if (value instanceof JavaMap) {
    let sum = 0
    for (const [key, item] of value.entries()) sum = (sum + (javaHash(key) ^ javaHash(item))) | 0
    return sum
  }
  const text = toText(value)
  return fold(
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
    0,
  )
}

function fold(hashes: readonly number[], start: number): number {
  return hashes.reduce((hash, next) => (Math.imul(hash, 31) + next) | 0, start)
}
