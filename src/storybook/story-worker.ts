/** The part of MSW that answers the stories: a worker of `setupWorker`, or a server of `setupServer` in Node. */
export interface StoryWorker {
  use(...handlers: readonly object[]): void
  listHandlers(): readonly object[]
  resetHandlers(): void
}

/** Returns whether a value is a worker or a server of MSW. */
export function isWorker(value: unknown): value is StoryWorker {
  return typeof value === 'object' && value !== null && 'use' in value && 'listHandlers' in value
}

/**
 * Makes a worker ask the overrides of a story first, then the handlers it has, such as those of `parameters.msw`, and
 * then those of the APIs. Handlers that were added for an earlier story are left out; they stay until then, so that no
 * request of a story that ends goes to the network. Returns what was added.
 */
export function replaceHandlers(
  worker: StoryWorker,
  added: ReadonlySet<object>,
  overrides: readonly object[],
  handlers: readonly object[],
): ReadonlySet<object> {
  const current = worker.listHandlers()
  const others = current.filter((handler) => !added.has(handler))
  // The addon's loader has reset them already; nobody else does.
  if (others.length < current.length) worker.resetHandlers()
  worker.use(...overrides, ...others, ...handlers)
  return new Set([...overrides, ...handlers])
}
