import type { DocumentNode } from '../document/node.ts'
import { isSet } from './collection.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { Expression, ForClause } from './syntax.ts'
import { isList, isMap, isUnknown, LazyObject, membersOf, type Value } from './value.ts'

/** What the expressions of a module share while they are evaluated. */
export interface Session {
  /** Opens a file by the path that an expression gives; the node's value is the text of the file. */
  readonly openText: (path: string, at: DocumentNode) => Value | undefined
  /**
   * Lists the files of a folder and of all folders in it, by their paths from there; undefined when they are too many or
   * when there are no files at hand.
   */
  readonly listFiles: (folder: string, at: DocumentNode) => readonly string[] | undefined
  /** Returns the value that the user gives for what only a deployment knows, by its expression. */
  readonly resolve: (name: string) => string | undefined
  /** Told of an expression that fails, by the name that stands for its value. */
  readonly noteFailure: (name: string) => void
  /** Counts one step, and throws once expressions take too many of them. */
  readonly countStep: () => void
}

/** Names that an expression can use, and the text that it stands in. */
export interface Scope {
  readonly session: Session
  /** Node of the text that the expression is part of: offsets of the syntax tree count from its start. */
  readonly home: DocumentNode
  /** Returns the value of a name such as `var`, or of a variable of a `for`; undefined for any other name. */
  readonly find: (name: string) => Value | undefined
}

/** Evaluates an expression with the names of a scope. */
export type Evaluate = (expression: Expression, scope: Scope) => Value

/** Adds variables to a scope, such as those of a `for`. */
export function extendScope(scope: Scope, variables: ReadonlyMap<string, Value>): Scope {
  return { ...scope, find: (name) => variables.get(name) ?? scope.find(name) }
}

/** Returns a scope for each turn of a `for`; undefined when only a deployment knows its collection. */
export function iterate(
  { keyName, valueName }: ForClause,
  collection: Value,
  scope: Scope,
): Scope[] | undefined {
  if (isUnknown(collection) || collection.value instanceof LazyObject) return undefined
  if (!isList(collection) && !isMap(collection)) {
    throw new EvaluationError("Expected a list or object after 'in'.")
  }
  return membersOf(collection).map(([key, member]) => {
    const variables = new Map([[valueName, member]])
    if (keyName !== undefined) {
      // The items of a set are their own keys.
      const isKey = isSet(collection.value)
      variables.set(keyName, isKey ? member : member.derive({ value: key, pieces: [] }))
    }
    return extendScope(scope, variables)
  })
}
