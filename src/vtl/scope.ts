import type { Value } from '../java/value.ts'

/** The values that a template can read before it sets any. */
export interface Scope {
  /** Returns the value of `$name`; undefined for an unknown name. */
  get(name: string): Value | undefined
  /** Is told what renders nothing though it was hardly meant to, such as the call of a method that does not exist. */
  readonly warn?: ((message: string) => void) | undefined
}
