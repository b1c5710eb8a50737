/**
 * Key of a member that no definition has: it lets the compiler remember the names of a definition after it forgot the
 * definition's literal.
 */
export declare const known: unique symbol

/** Names that the compiler knows of a definition. */
export interface KnownNames<Operations extends OperationStatuses, AuthorizerName extends string> {
  readonly operations: Operations
  readonly authorizerName: AuthorizerName
}

/**
 * Statuses that `override` can choose, by operation: `{ 'GET /pets': 200 | 404 }`; any number under any text for a
 * definition whose operations the compiler does not know.
 */
export type OperationStatuses = Readonly<Record<string, number>>
