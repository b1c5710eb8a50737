import { callOverload, type MethodTable, on, refuseToCompare } from './overload.ts'
import { JavaObject, type Value } from './value.ts'

/** A `java.lang.Character`, as `charAt` returns: it prints like a string and compares by its text, but is none. */
export class JavaCharacter extends JavaObject {
  readonly char: string

  constructor(char: string) {
    super()
    this.char = char
  }

  override get className(): string {
    return 'java.lang.Character'
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    return callOverload(characterMethods, this, method, args)
  }

  override equals(other: Value): boolean {
    return aChar(other) && other.char === this.char
  }

  override hash(): number {
    return this.char.charCodeAt(0)
  }

  override toText(): string {
    return this.char
  }
}

/** A parameter that takes a `char`. */
export function aChar(argument: Value): argument is JavaCharacter {
  return argument instanceof JavaCharacter
}

const characterMethods: MethodTable<JavaCharacter> = {
  charValue: [on([], (character) => character)],
  compareTo: [on([aChar], (left, right) => left.hash() - right.hash()), refuseToCompare],
}
