import type { Value } from '../java/value.ts'

/** The variables that a template can read before it sets any. */
export interface Scope {
  /** Returns the value of `$name`; undefined for an unknown name. */
  get(name: string): Value | undefined
  /**
   * Receives a warning about something that renders nothing, probably by mistake, such as the call of a method that
   * does not exist.
   */
  readonly warn?: ((message: string) => void) | undefined
}
