import type { Value } from '../java/value.ts'

/** Top-level references: `$name`. `undefined` when the name is not known. */
export interface Scope {
  get(name: string): Value | undefined
}
