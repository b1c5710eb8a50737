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
): Definition {
  return definition
}

/**
 * Keys of a definition's operations, `'GET /pets' | 'POST /pets'`; any string for a definition whose resources are not
 * literal.
 */
export type OperationKey<Definition extends RestApiDefinition> =
  string extends keyof Definition['resources']
    ? string
    : {
        [Path in keyof Definition['resources'] &
          string]: `${keyof Definition['resources'][Path] & string} ${Path}`
      }[keyof Definition['resources'] & string]

/** Statuses of an operation's integration responses; any number where they are not literal types. */
export type OperationStatus<
  Definition extends RestApiDefinition,
  Key extends string,
> = Key extends `${infer Method} ${infer Path}`
  ? StatusesOf<Member<Member<Definition['resources'], Path>, Method>>
  : number

type Member<Type, Key extends string> = Key extends keyof Type ? Type[Key] : never

type StatusesOf<Method> = Method extends {
  readonly integration: {
    readonly integrationResponses: readonly { readonly statusCode: infer Status }[]
  }
}
  ? ToNumber<Status>
  : number

type ToNumber<Status> = Status extends `${infer Value extends number}`
  ? Value
  : Status extends number
    ? Status
    : number
