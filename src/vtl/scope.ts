import type { Value } from '../java/value.ts'

/** The values that a template can read before it sets any. */
export interface Scope {
  /** Returns the value of `$name`; undefined for an unknown name. */
  get(name: string): Value | undefined
}
