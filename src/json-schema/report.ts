import type { Value } from '../java/value.ts'
import type { Schema } from './schema.ts'

/** What came of checking a value against a schema; `running` until all of it is checked. */
export type Outcome = 'running' | 'passed' | 'failed'

/** Outcomes by schema and value, so that the two are checked once, by however many ways they meet. */
export type Outcomes = Map<Schema, Map<Value, Outcome>>

/** Gathers what a body fails, or a part of it that is tried against a branch of `anyOf` and the like. */
export class Report {
  readonly outcomes: Outcomes
  /** All that is said of a body, in order; undefined for a branch, of which only counts whether it has failed. */
  readonly messages: Set<string> | undefined
  hasFailed = false

  constructor(outcomes: Outcomes, messages?: Set<string>) {
    this.outcomes = outcomes
    this.messages = messages
  }

  /** Whether nothing that is still to be checked can change or add to the report. */
  get isComplete(): boolean {
    return this.hasFailed && !this.messages
  }

  /** Notes a failure; it is worded only where it is shown. */
  fail(describe: () => string): void {
    this.hasFailed = true
    this.messages?.add(describe())
  }
}
