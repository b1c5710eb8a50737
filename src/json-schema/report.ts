import type { Value } from '../java/value.ts'
import type { Schema } from './schema.ts'

/** State of checking one value against one schema; `running` until the value and its parts are checked. */
export type Outcome = 'running' | 'passed' | 'failed'

/**
 * Outcomes by schema and value, so that a value is checked once against a schema, in however many ways the two meet.
 */
export type Outcomes = Map<Schema, Map<Value, Outcome>>

/** Gathers the failures of a body, or those of one of its parts against a branch of `anyOf` and the like. */
export class Report {
  readonly outcomes: Outcomes
  /** Messages about a body, in order; undefined for a branch, of which only counts whether it has failed. */
  readonly messages: Set<string> | undefined
  hasFailed = false

  constructor(outcomes: Outcomes, messages?: Set<string>) {
    this.outcomes = outcomes
    this.messages = messages
  }

  /** Whether further checks cannot change the report: it is of a branch, which has failed. */
  get isComplete(): boolean {
    return this.hasFailed && !this.messages
  }

  /** Records a failure; calls `describe` only when the report keeps messages. */
  fail(describe: () => string): void {
    this.hasFailed = true
    this.messages?.add(describe())
  }
}
