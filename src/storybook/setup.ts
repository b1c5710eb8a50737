import type { RestApiMock } from '../index.ts'
import { listApis, type NamedApi } from './named-api.ts'
import type { StoryRun } from './story-run.ts'
import type { StoryWorker } from './story-worker.ts'

/** What the preview says once for all stories, and the story that it shows. */
export interface Setup {
  readonly apis: readonly NamedApi[]
  /** Worker that answers; undefined for that of the MSW addon. */
  readonly worker: StoryWorker | undefined
  current: CurrentStory | undefined
}

/** The story that is mounted, with what was done for it. */
export interface CurrentStory {
  readonly run: StoryRun
  /** Handlers that the worker got for it. */
  readonly handlers: ReadonlySet<object>
  /** Ends listening to its APIs. */
  readonly end: () => void
}

/** Creates the set-up of one API, or of several by name. */
export function createSetup(
  apis: RestApiMock | Readonly<Record<string, RestApiMock>>,
  worker: StoryWorker | undefined,
): Setup {
  return { apis: listApis(apis), worker, current: undefined }
}

/**
 * Returns whether a value is a set-up. Its shape decides and not its class: Vite may load this module twice, once for
 * the preview and once for the addon.
 */
export function isSetup(value: unknown): value is Setup {
  return typeof value === 'object' && value !== null && 'apis' in value && 'current' in value
}
