import type {
  OperationKey,
  OperationStatus,
  OperationStatuses,
  OverrideChoice,
  OverrideFunction,
  RestApiMock,
} from '../index.ts'

/**
 * What the operations of an API answer in a story, by operation; `'*'` is every operation. `null` undoes the choice of
 * the component or of the project.
 *
 * @example
 * const empty: ApiChoices<typeof petApi> = { 'GET /pets': { statusCode: 200, body: [] } }
 */
export type ApiChoices<Api> =
  Api extends RestApiMock<infer Operations> ? ChoicesOf<Operations> : never

type ChoicesOf<Operations extends OperationStatuses> = {
  readonly [Key in OperationKey<Operations> | '*']?:
    | OverrideChoice<OperationStatus<Operations, Key>>
    | OverrideFunction<OperationStatus<Operations, Key>>
    | null
    | undefined
}

/** Choices by operation, each in a list of its own; made by {@link choices}. */
export type StoryChoices = Readonly<
  Record<string, readonly [choice: OverrideChoice | OverrideFunction] | null>
>

/** The parameter `apiGateway`: the choices for an API, or for several by the names they have in the preview. */
export type ApiGatewayParameter = StoryChoices | Readonly<Record<string, StoryChoices>>

/**
 * Makes the parameter `apiGateway` of a story, a component or a project. Each choice is wrapped in a list, because
 * Storybook merges parameters member by member but replaces a list: a story's choice for an operation takes the place
 * of its component's.
 *
 * @example
 * export const Throttled: Story = {
 *   parameters: { apiGateway: choices<typeof petApi>({ 'GET /pets': { gatewayResponse: 'THROTTLED' } }) },
 * }
 */
export function choices<Api extends RestApiMock>(chosen: ApiChoices<Api>): StoryChoices
export function choices(chosen: ApiChoices<RestApiMock>): StoryChoices {
  const wrapped: Record<string, readonly [OverrideChoice | OverrideFunction] | null> = {}
  for (const [operation, choice] of Object.entries(chosen))
    if (choice !== undefined) wrapped[operation] = choice === null ? null : [choice]
  return wrapped
}
