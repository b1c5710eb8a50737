import { type AnyNumber, bitsOf, toBigInt, toDouble, toType, typeOf } from './number.ts'
import type { Methods } from './overload.ts'
import { isRadix } from './parse-number.ts'
import type { Value } from './value.ts'

/** The static methods that Integer and Long share, besides those that parse. */
export const wholeMethods: Methods<AnyNumber> = {
  n: {
    toBinaryString: onBits((bits) => bits.toString(2)),
    toOctalString: onBits((bits) => bits.toString(8)),
    toHexString: onBits((bits) => bits.toString(16)),
    toUnsignedString: onBits(String),
    toUnsignedLong: onBits((bits) => toType('Long', bits)),
    bitCount: onBits((bits) => bits.toString(2).replaceAll('0', '').length),
    numberOfLeadingZeros: onBits((bits, size) => size - lengthOf(bits)),
    numberOfTrailingZeros: onBits((bits, size) =>
      bits === 0n ? size : lengthOf(bits & -bits) - 1,
    ),
    highestOneBit: onBits((bits) => (bits === 0n ? bits : 1n << BigInt(lengthOf(bits) - 1))),
    lowestOneBit: onBits((bits) => bits & -bits),
    reverse: onBits((bits, size) => reverse(bits.toString(2).padStart(size, '0'), '0b', /./g)),
    reverseBytes: onBits((bits, size) =>
      reverse(bits.toString(16).padStart(size / 4, '0'), '0x', /../g),
    ),
    signum: (_, number) => Math.sign(toDouble(number)),
  },
  ni: {
    toString: (_: AnyNumber, number: AnyNumber, radix: number) => {
      return toBigInt(number)?.toString(isRadix(radix) ? radix : 10)
    },
    toUnsignedString: (target, number, radix) => {
      return toBits(target, number).toString(isRadix(radix) ? radix : 10)
    },
    rotateLeft: rotate,
    rotateRight: (target, number, distance) => rotate(target, number, -distance),
  },
  nn: {
    compareUnsigned: onTwoBits((left, right) => (left < right ? -1 : Number(left > right))),
    divideUnsigned: onTwoBits((left, right) => left / right),
    remainderUnsigned: onTwoBits((left, right) => left % right),
  },
}

/** Returns the bits of a number of the target's class as a number that is not negative. */
function toBits(target: AnyNumber, number: AnyNumber): bigint {
  return BigInt.asUintN(bitsOf(typeOf(target)), toBigInt(number) ?? 0n)
}

/** Makes a method of the bits of its argument and their count; a bigint becomes a number of the target's class. */
function onBits(
  run: (bits: bigint, size: number) => bigint | Value,
): (target: AnyNumber, number: AnyNumber) => Value {
  return (target, number) => {
    const result = run(toBits(target, number), bitsOf(typeOf(target)))
    return typeof result === 'bigint' ? toType(typeOf(target), result) : result
  }
}

function onTwoBits(
  run: (left: bigint, right: bigint) => bigint | number,
): (target: AnyNumber, left: AnyNumber, right: AnyNumber) => Value {
  return (target, left, right) => {
    const result = run(toBits(target, left), toBits(target, right))
    return typeof result === 'bigint' ? toType(typeOf(target), result) : result
  }
}

function rotate(target: AnyNumber, number: AnyNumber, distance: number): Value {
  const bits = toBits(target, number)
  const size = bitsOf(typeOf(target))
  const left = BigInt(distance & (size - 1))
  return toType(typeOf(target), (bits << left) | (bits >> (BigInt(size) - left)))
}

/** Reverses the groups of digits that `group` matches. */
function reverse(digits: string, prefix: '0b' | '0x', group: RegExp): bigint {
  return BigInt(prefix + (digits.match(group) ?? []).reverse().join(''))
}

/** Returns the number of bits up to the highest one. */
function lengthOf(bits: bigint): number {
  return bits === 0n ? 0 : bits.toString(2).length
}
