import type { KnownNames, known, OperationStatuses } from './known-names.ts'
import type { RestApiDefinition } from './rest-api-definition.ts'

/**
 * Returns a definition as it is, typed so that its operations become the literal keys that `override` takes. Checks
 * nothing at run time; `mockRestApi` does.
 *
 * @example
 * const petStore = defineRestApi({ resources: { '/pets': { GET: { integration: { type: 'MOCK' } } } } })
 * mockRestApi(petStore).override('GET /pets', { statusCode: 404 })
 */
export function defineRestApi<const Definition extends RestApiDefinition>(
  definition: Definition,
): RestApiDefinition<OperationsOf<Definition>, AuthorizerNameOf<Definition>>
export function defineRestApi(definition: RestApiDefinition): RestApiDefinition {
  return definition
}

/** Operations that the compiler knows of a definition, with their statuses: `{ 'GET /pets': 200 | 404 }`. */
export type OperationsOf<Definition extends RestApiDefinition> =
  NamesOf<Definition> extends KnownNames<infer Operations, string>
    ? Operations
    : Definition['resources'] extends infer Resources
      ? string extends keyof Resources
        ? OperationStatuses
        : Plain<{
            readonly [Key in KeysOf<Resources>]: Key extends `${infer Method} ${infer Path}`
              ? StatusesOf<Member<Member<Resources, Path>, Method>>
              : never
          }>
      : never

/** Names of the authorizers that the compiler knows of a definition; `string` when it knows none. */
export type AuthorizerNameOf<Definition extends RestApiDefinition> =
  NamesOf<Definition> extends KnownNames<OperationStatuses, infer Name>
    ? Name
    : Definition extends { readonly authorizers: infer Authorizers }
      ? keyof Authorizers & string
      : string

/** Keys of a mock's operations, as `override` takes them: `'GET /pets' | 'POST /pets'`. */
export type OperationKey<Operations extends OperationStatuses> = keyof Operations & string

/** Statuses of an operation that `override` can choose; of `'*'`, those of all operations. */
export type OperationStatus<Operations extends OperationStatuses, Key extends string> = [
  Operations,
] extends [never]
  ? number
  : Operations[Key extends keyof Operations ? Key : keyof Operations]

/** Makes the compiler show an object type member by member, and not as the expression that it was computed by. */
export type Plain<Type> = { [Key in keyof Type]: Type[Key] } & {}

type NamesOf<Definition> = Definition extends { readonly [known]?: infer Names }
  ? NonNullable<Names>
  : undefined

type KeysOf<Resources> = {
  [Path in keyof Resources & string]: `${keyof Resources[Path] & string} ${Path}`
}[keyof Resources & string]

type Member<Type, Key extends string> = Key extends keyof Type ? Type[Key] : never

/** Statuses of a method's integration responses and method responses; any number where they are not literal types. */
type StatusesOf<Method> = OrNumber<
  | ToNumber<StatusIn<Member<Member<Method, 'integration'>, 'integrationResponses'>>>
  | ToNumber<StatusIn<Member<Method, 'methodResponses'>>>
>

type StatusIn<Responses> = Responses extends readonly { readonly statusCode: infer Status }[]
  ? Status
  : never

type ToNumber<Status> = Status extends `${infer Value extends number}`
  ? Value
  : Status extends number
    ? Status
    : Status extends string
      ? number
      : never

type OrNumber<Status> = [Status] extends [never] ? number : Status
