import type { NamedApi } from './named-api.ts'

/**
 * Lists the operations of all APIs with an identifier of letters, digits and hyphens: Storybook allows few others in a
 * link.
 *
 * @example
 * listOperations([{ name: '', api }]).map(({ id }) => id) // ['GET-pets', 'GET-pets-petId']
 */
export function listOperations(apis: readonly NamedApi[]): readonly ListedOperation[] {
  const counts = new Map<string, number>()
  return apis.flatMap(({ name, api }) =>
    api.operations.map((operation) => {
      const words = `${name} ${operation.key}`.match(/[A-Za-z\d]+/g) ?? []
      const stem = words.join('-')
      const count = (counts.get(stem) ?? 0) + 1
      counts.set(stem, count)
      return { id: count === 1 ? stem : `${stem}-${count}`, apiName: name, api, operation }
    }),
  )
}

/** An operation with its API and its identifier in links. */
export interface ListedOperation {
  readonly id: string
  readonly apiName: string
  readonly api: NamedApi['api']
  readonly operation: NamedApi['api']['operations'][number]
}
