/**
 * What a reference can hold. A JavaScript `number` is a Java Integer (32 bits, never a fraction); every other Java
 * number is a {@link JavaNumber}, so that `1` and `1.0` stay apart and print as Java prints them.
 */
export type Value = null | boolean | string | number | JavaNumber | JavaObject

/**
 * A Long, BigInteger, Double or BigDecimal.
 *
 * @example
 * new JavaNumber('Long', 2147483648n) // prints 2147483648
 * new JavaNumber('Double', 1e10)      // prints 1.0E10
 */
export class JavaNumber {
  readonly type: 'Long' | 'BigInteger' | 'Double' | 'BigDecimal'
  /** A bigint for Long and BigInteger, a number for Double, the decimal text for BigDecimal. */
  readonly value: bigint | number | string

  constructor(type: JavaNumber['type'], value: bigint | number | string) {
    this.type = type
    this.value = value
  }
}

/**
 * An object a template can call: the only door from a template to JavaScript. A subclass answers each name it knows
 * and `undefined` for every other one, which makes an invalid reference.
 */
export abstract class JavaObject {
  /** The name of its Java class, as `$object.class.name` gives it. */
  get className(): string {
    return 'java.lang.Object'
  }

  /** `$object.name` and `$object["name"]`. */
  getProperty(_name: string): Value | undefined {
    return undefined
  }

  /** `#set($object.name = value)`; false when there is no such property to set. */
  setProperty(_name: string, _value: Value): boolean {
    return false
  }

  /** `$object.method(a, b)`. */
  callMethod(_method: string, _args: readonly Value[]): Value | undefined {
    return undefined
  }

  /** `equals`: by content for a collection, otherwise only itself. */
  equals(other: Value, _compared?: Counter): boolean {
    return this === other
  }

  /** `hashCode()` */
  hash(_hashed?: Counter): number {
    return 0
  }

  /** `toString()`: what the reference prints. */
  abstract toText(): string
}

/** How many parts of a value have been met, so that comparing it ends, or making its hash. */
export interface Counter {
  count: number
}

/** More than a template can need: a list in a list, twice each time, would have far more. */
const maxParts = 1_000_000

export function countPart(counter: Counter): void {
  counter.count += 1
  if (counter.count > maxParts) throw new Error('The template compares too much')
}
