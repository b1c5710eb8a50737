import type { StepCounter } from './step-counter.ts'

/**
 * A Java value that a reference can hold. A JavaScript `number` is an Integer (32 bits, never a fraction); every other
 * Java number is a {@link JavaNumber}, so that `1` and `1.0` stay apart and print as Java prints them.
 */
export type Value = null | boolean | string | number | JavaNumber | JavaObject

/**
 * A Java number that is not an Integer.
 *
 * @example
 * new JavaNumber('Long', 2147483648n) // prints 2147483648
 * new JavaNumber('Double', 1e10)      // prints 1.0E10
 */
export class JavaNumber {
  readonly type: 'Long' | 'BigInteger' | 'Float' | 'Double' | 'BigDecimal'
  /** A bigint for whole numbers, a number for Float and Double, the decimal text for BigDecimal. */
  readonly value: bigint | number | string

  constructor(type: JavaNumber['type'], value: bigint | number | string) {
    this.type = type
    this.value = value
  }
}

/**
 * An object whose properties and methods a template can use: its only access to JavaScript. A subclass answers the
 * names it knows and returns undefined for every other one, which makes the reference invalid.
 */
export abstract class JavaObject {
  /** The name of the Java class, as `$object.class.name` prints it. */
  get className(): string {
    return 'java.lang.Object'
  }

  /** Returns `$object.name`, or `$object["name"]`; undefined when the object has no such property. */
  getProperty(_name: string): Value | undefined {
    return undefined
  }

  /** Runs `#set($object.name = value)`; returns false when the object has no such property to set. */
  setProperty(_name: string, _value: Value): boolean {
    return false
  }

  /**
   * Calls `$object.method(a, b)`; undefined when the object has no such method for these arguments. `counter` counts
   * what the method compares and makes.
   */
  callMethod(_method: string, _args: readonly Value[], _counter?: StepCounter): Value | undefined {
    return undefined
  }

  /** Compares as Java's `equals` does: by identity, unless a subclass compares by content. */
  equals(other: Value, _counter?: StepCounter): boolean {
    return this === other
  }

  /** Returns `hashCode()`: 0, unless a subclass computes it from its content. */
  hash(_counter?: StepCounter): number {
    return 0
  }

  /** Returns the text that a reference to this Java object, such as `$map`, renders: Java's `toString()`. */
  abstract toText(): string
}
