import type { DocumentNode } from '../document/node.ts'
import type { Session } from './scope.ts'
import type { Value } from './value.ts'

/** What a function of Terraform needs besides its arguments. */
export interface CallContext {
  /** Place of the call. */
  readonly at: DocumentNode
  readonly session: Session
  /** Makes a value at the place of the call. */
  readonly make: (value: unknown) => Value
  /** Makes the value of a call whose result only a deployment knows. */
  readonly unknown: () => Value
}

/** A function of Terraform. */
export interface HclFunction {
  /**
   * Which arguments may be unknown: `none`; `members`, those inside lists, objects and texts; or `all`. A call with
   * others is unknown as a whole.
   */
  readonly takesUnknown: 'none' | 'members' | 'all'
  /**
   * Computes the result of a call.
   *
   * @throws {EvaluationError} for arguments that Terraform refuses
   */
  readonly call: (args: readonly Value[], context: CallContext) => Value
}

/** Functions of Terraform by name. */
export type FunctionTable = Readonly<Record<string, HclFunction>>
