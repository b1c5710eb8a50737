import type { Value } from '../java/value.ts'
import type { CheckContext, Step } from './keyword.ts'
import { type Outcome, type Outcomes, Report } from './report.ts'
import type { Schema } from './schema.ts'
import type { SchemaDocuments } from './schema-documents.ts'
import { ValueIds } from './value-ids.ts'
import { isArray, isObject } from './value-types.ts'

/** A value to check against a schema, and the report to which its failures go. */
interface Visit {
  readonly schema: Schema
  readonly value: Value
  readonly report: Report
}

/** A running check of one value against one schema: it yields each further check whose result it waits for. */
type VisitRun = Generator<Visit, void, void>

/**
 * Checks one body. Visits wait for one another on a list instead of the stack of JavaScript, so that neither a deep
 * body nor a deep schema can overflow it; and each pair of schema and value is visited once, so that the time is linear
 * in the number of pairs.
 */
export class Validation implements CheckContext {
  readonly ids: ValueIds = new ValueIds(true)
  readonly orderedIds: ValueIds = new ValueIds(false)
  readonly #documents: SchemaDocuments
  /** Outcomes that all branches share, because what was checked before does not change whether a branch passes. */
  readonly #branchOutcomes: Outcomes = new Map()

  constructor(documents: SchemaDocuments) {
    this.#documents = documents
  }

  /**
   * Returns the messages about an invalid body, in order: its failures and the warnings; undefined for a valid body.
   *
   * @throws {Error} when the schema cannot be used
   */
  run(schema: Schema, value: Value): ReadonlySet<string> | undefined {
    const messages = new Set<string>()
    const report = new Report(new Map(), messages)
    const running: [visit: Visit, run: VisitRun][] = []
    let next: Visit | undefined = { schema, value, report }
    for (;;) {
      if (next && this.#begin(next)) running.push([next, this.#visit(next)])
      const innermost = running.at(-1)
      if (!innermost) return report.hasFailed ? messages : undefined
      const [visit, run] = innermost
      next = run.next().value ?? undefined
      if (next) continue
      running.pop()
      outcomesOf(visit).set(visit.value, visit.report.hasFailed ? 'failed' : 'passed')
    }
  }

  /** Begins a visit unless its outcome is known; returns whether it has begun. */
  #begin(visit: Visit): boolean {
    const outcomes = outcomesOf(visit)
    const outcome = outcomes.get(visit.value)
    if (outcome === 'running')
      throw new Error(
        `A schema in '${visit.schema.documentName}' applies itself to the same value without end`,
      )
    if (outcome === 'failed') visit.report.hasFailed = true
    if (!outcome) outcomes.set(visit.value, 'running')
    return !outcome
  }

  /** Checks a value, then its parts unless its report already has a failure from anywhere in the body or the branch. */
  *#visit({ schema, value, report }: Visit): VisitRun {
    for (const step of schema.steps) {
      if (step.kind === 'branches') {
        let matched = 0
        for (const part of step.schemas) {
          const branch = new Report(this.#branchOutcomes)
          yield* this.#meet(part, schema, value, branch)
          if (!branch.hasFailed) matched += 1
        }
        const total = step.schemas.length
        if (!step.passes(matched, total)) report.fail(() => step.describe(matched, total))
      } else if (step.kind !== 'dependency') this.#check(step, value, report)
      else if (isObject(value) && value.has(step.name))
        yield* this.#meet(step.schema, schema, value, report)
      if (report.isComplete) return
    }
    if (report.hasFailed) return
    for (const [part, partValue] of schema.parts(value)) {
      yield* this.#meet(part, schema, partValue, report)
      if (report.isComplete) return
    }
  }

  #check(step: Step, value: Value, report: Report): void {
    if (step.kind === 'warning') report.messages?.add(step.message)
    const failure = step.kind === 'check' && step.explain(value, this)
    if (failure) report.fail(failure)
  }

  /**
   * Returns the visit that checks a value against a part of a schema. When the value has no parts and the schema
   * applies no other schema to it, checks the value at once and returns no visit.
   */
  #meet(part: Value, { documentName }: Schema, value: Value, report: Report): readonly Visit[] {
    const schema = this.#documents.resolve(part, documentName)
    if (!schema) return []
    if (!schema.isSimple || hasParts(value)) return [{ schema, value, report }]
    for (const step of schema.steps) this.#check(step, value, report)
    return []
  }
}

function hasParts(value: Value): boolean {
  return (isArray(value) || isObject(value)) && value.size > 0
}

function outcomesOf({ schema, report: { outcomes } }: Visit): Map<Value, Outcome> {
  const bySchema = outcomes.get(schema) ?? new Map<Value, Outcome>()
  outcomes.set(schema, bySchema)
  return bySchema
}
