import type { DocumentNode } from '../document/node.ts'

/** Failure of an expression that Terraform refuses, such as a missing member; `try` and `can` catch it. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError' as const
  /** Place of something undeclared, for which Terraform refuses the module; undefined for other failures. */
  readonly place: DocumentNode | undefined

  constructor(message: string, place?: DocumentNode) {
    super(message)
    this.place = place
  }
}
