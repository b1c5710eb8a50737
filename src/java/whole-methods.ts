import { type AnyNumber, bitsOf, toBigInt, toBits, toDouble, toType, typeOf } from './number.ts'
import type { Methods } from './overload.ts'
import { decodeWhole, isRadix } from './parse-number.ts'
import type { Value } from './value.ts'

/** The static methods that Integer and Long share, besides those that parse. */
export const wholeMethods: Methods<AnyNumber> = {
  n: {
    toBinaryString: (_, number) => toBits(number).toString(2),
    toOctalString: (_, number) => toBits(number).toString(8),
    toHexString: (_, number) => toBits(number).toString(16),
    toUnsignedString: (_, number) => String(toBits(number)),
    toUnsignedLong: (_, number) => toType('Long', toBits(number)),
    signum: (_, number) => Math.sign(toDouble(number)),
    bitCount: onDigits((digits) => digits.replaceAll('0', '').length),
    numberOfLeadingZeros: onDigits((digits) => digits.replace(/1.*/, '').length),
    numberOfTrailingZeros: onDigits((digits) => digits.replace(/.*1/, '').length),
    highestOneBit: onDigits((digits) => digits.replace(/(?<=1.*)1/g, '0')),
    lowestOneBit: onDigits((digits) => digits.replace(/1(?=.*1)/g, '0')),
    reverse: onDigits((digits) => reverse(digits, /./g)),
    reverseBytes: onDigits((digits) => reverse(digits, /.{8}/g)),
  },
  ni: {
    toString: (_: AnyNumber, number: AnyNumber, radix: number) =>
      toBigInt(number)?.toString(isRadix(radix) ? radix : 10),
    toUnsignedString: (_, number, radix) => toBits(number).toString(isRadix(radix) ? radix : 10),
    rotateLeft: rotate,
    rotateRight: (_, number, distance) => rotate(_, number, -distance),
  },
  nn: {
    compareUnsigned: (_, left, right) => Math.sign(Number(toBits(left) - toBits(right))),
    divideUnsigned: (_, left, right) => toType(typeOf(left), toBits(left) / toBits(right)),
    remainderUnsigned: (_, left, right) => toType(typeOf(left), toBits(left) % toBits(right)),
  },
  s: { decode: decodeWhole },
}

/** Makes a method that works on the binary digits of its argument; digits that it returns are a number of its class. */
function onDigits(
  run: (digits: string) => string | number,
): (target: AnyNumber, number: AnyNumber) => Value {
  return (_, number) => {
    const type = typeOf(number)
    const result = run(toBits(number).toString(2).padStart(bitsOf(type), '0'))
    return typeof result === 'string' ? toType(type, BigInt(`0b${result}`)) : result
  }
}

function rotate(target: AnyNumber, number: AnyNumber, distance: number): Value {
  const turn = (digits: string): string => {
    const at = distance & (digits.length - 1)
    return digits.slice(at) + digits.slice(0, at)
  }
  return onDigits(turn)(target, number)
}

function reverse(digits: string, group: RegExp): string {
  return (digits.match(group) ?? []).reverse().join('')
}
