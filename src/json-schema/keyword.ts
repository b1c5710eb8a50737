import type { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'
import type { ValueIds } from './value-ids.ts'

/** The ids of values, which all checks of one body share. */
export interface CheckContext {
  /** Ids that are the same for equal values whatever the order of their members: those `enum` compares. */
  readonly ids: ValueIds
  /** Ids that are the same for equal values with members in the same order: those `uniqueItems` compares. */
  readonly orderedIds: ValueIds
}

/** One step of validating a value by a keyword. */
export type Step = Check | Branches | Dependency | Warning

/** A step that checks a value and its parts without applying another schema. */
export interface Check {
  readonly kind: 'check'
  /**
   * Returns a function that words the failure, because most failures inside `anyOf` and the like are never shown;
   * undefined when the value passes.
   */
  explain(value: Value, context: CheckContext): (() => string) | undefined
}

/** A step that counts the schemas that a value matches, as for `anyOf`. */
export interface Branches {
  readonly kind: 'branches'
  readonly schemas: readonly Value[]
  passes(matched: number, total: number): boolean
  describe(matched: number, total: number): string
}

/** A step that applies another schema to an object that has a member of the name `name`. */
export interface Dependency {
  readonly kind: 'dependency'
  readonly name: string
  readonly schema: Value
}

/** A step that adds a message for every value, and makes no value invalid. */
export interface Warning {
  readonly kind: 'warning'
  readonly message: string
}

/**
 * Reads a keyword to its steps, from its argument and from the keywords of the same schema that belong to it. A keyword
 * whose argument API Gateway refuses in a model has no steps.
 */
export type Keyword = (argument: Value, schema: JavaMap) => readonly Step[]

/** Keywords by name. */
export type Keywords = Readonly<Record<string, Keyword>>
