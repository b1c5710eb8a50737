import { JavaObject, type Value } from './value.ts'

/** A `java.lang.Character`, as `charAt` returns. It prints like a string of one character but never equals a string. */
export class JavaCharacter extends JavaObject {
  /** A single UTF-16 unit, which may be half of a surrogate pair. */
  readonly char: string

  constructor(char: string) {
    super()
    this.char = char
  }

  override get className(): string {
    return 'java.lang.Character'
  }

  override equals(other: Value): boolean {
    return other instanceof JavaCharacter && other.char === this.char
  }

  override hash(): number {
    return this.char.charCodeAt(0)
  }

  override toText(): string {
    return this.char
  }
}
