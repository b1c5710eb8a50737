import type { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'
import type { ValueIds } from './value-ids.ts'

/** What the checks of one body share. */
export interface CheckContext {
  /** Ids by which values are equal, whatever the order of members: those `enum` compares. */
  readonly ids: ValueIds
  /** Ids by which values are equal only with members in the same order: those `uniqueItems` compares. */
  readonly orderedIds: ValueIds
}

/** A part of what a keyword asks of a value. */
export type Step = Check | Branches | Dependency | Warning

/** Looks at a value and its parts, without another schema. */
export interface Check {
  readonly kind: 'check'
  /**
   * Returns what words the failure, as most of those inside `anyOf` and the like are never shown; undefined for none.
   */
  explain(value: Value, context: CheckContext): (() => string) | undefined
}

/** Counts the schemas that a value matches. */
export interface Branches {
  readonly kind: 'branches'
  readonly schemas: readonly Value[]
  passes(matched: number, total: number): boolean
  describe(matched: number, total: number): string
}

/** Applies another schema to an object that has a member of a name. */
export interface Dependency {
  readonly kind: 'dependency'
  readonly name: string
  readonly schema: Value
}

/** Is said of every value, and makes none of them invalid. */
export interface Warning {
  readonly kind: 'warning'
  readonly message: string
}

/**
 * Reads a keyword of a schema: what it is set to, and the schema for the keywords that belong to it. A keyword that is
 * set to something API Gateway refuses in a model asks for nothing.
 */
export type Keyword = (argument: Value, schema: JavaMap) => readonly Step[]

/** Keywords by name. */
export type Keywords = Readonly<Record<string, Keyword>>
