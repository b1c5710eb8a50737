import { JavaObject } from './value.ts'

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

  override toText(): string {
    return this.char
  }
}
