import type { OverrideChoice, OverrideFunction } from '../index.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import type { NamedApi } from './named-api.ts'

/** What a story chooses for one operation of an API, or for all of them (`'*'`). */
export interface StoryChoice extends NamedApi {
  readonly operation: string
  readonly choice: OverrideChoice | OverrideFunction
}

/**
 * Reads the parameter `apiGateway` as Storybook merged it from project, component and story.
 *
 * @throws {TypeError} for a choice that `choices` did not wrap, for an API that the preview does not name, and for
 *   choices that do not say which of several APIs they mean.
 */
export function readStoryChoices(
  parameter: unknown,
  apis: readonly NamedApi[],
): readonly StoryChoice[] {
  const [first] = apis
  return membersOf(parameter).flatMap(([key, value]) => {
    if (isOperation(key)) {
      if (apis.length > 1 || !first)
        throw new TypeError(
          `${subject}: Several APIs are named. Say which one has '${key}': { ${first?.name ?? 'name'}: choices(…) }.`,
        )
      return toStoryChoice(first, key, value)
    }
    const named = apis.find(({ name }) => name === key)
    if (named)
      return membersOf(value).flatMap(([operation, choice]) =>
        toStoryChoice(named, operation, choice),
      )
    const known = apis.flatMap(({ name, api }) =>
      name === '' ? api.operations.map((operation) => operation.key) : [name],
    )
    throw new TypeError(`${subject}: ${describeUnknown('API or operation', key, known)}`)
  })
}

const subject = 'parameters.apiGateway'

/** Returns whether a key of the parameter is an operation: the name of an API has no space. */
function isOperation(key: string): boolean {
  return key === '*' || key.includes(' ')
}

function toStoryChoice(api: NamedApi, operation: string, value: unknown): StoryChoice[] {
  if (value === null || value === undefined) return []
  if (!isWrapped(value))
    throw new TypeError(
      `${subject}: Storybook would merge the choice for '${operation}' with another. Write apiGateway: choices({ … }).`,
    )
  return [{ ...api, operation, choice: value[0] }]
}

/** Returns whether a value is a choice in a list; `override` judges the choice itself. */
function isWrapped(value: unknown): value is [OverrideChoice | OverrideFunction] {
  return Array.isArray(value) && value.length === 1
}

function membersOf(value: unknown): [string, unknown][] {
  return Object.entries(Object(value))
}
