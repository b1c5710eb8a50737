import { apiGatewayName } from './names.ts'
import { findNearMisses } from './near-misses.ts'
import { readPanelChoices } from './panel-choice.ts'
import { type CurrentStory, isSetup, type Setup } from './setup.ts'
import { readStoryChoices } from './story-choices.ts'
import type { StoryApiGateway } from './story-context.ts'
import { StoryRun } from './story-run.ts'
import { isWorker, replaceHandlers, type StoryWorker } from './story-worker.ts'
import { followRun, tellPanel } from './tell-panel.ts'

/** The part of a story's context that the addon uses. */
interface Context {
  readonly id: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly globals: Readonly<Record<string, unknown>>
  readonly loaded: Readonly<Record<string, unknown>>
  /** Signal of the mounting: a story that is rendered again, for an arg or a global, keeps it. */
  readonly abortSignal: AbortSignal
  apiGateway: StoryApiGateway
}

/** The panel's choices as text, which Storybook keeps in the URL. Without an entry here it would drop them. */
export const initialGlobals: { readonly [apiGatewayName]: string } = { [apiGatewayName]: '' }

/**
 * Makes the APIs answer a story as its parameter and the panel choose, and tells the panel of each answer. Returns a
 * function that ends it.
 *
 * @throws {Error} when the preview names no API for the choices, or no worker of MSW is there.
 * @throws {TypeError} for a choice that cannot be made.
 */
export function beforeEach(context: Context): (() => void) | undefined {
  const { id, parameters, globals, loaded } = context
  for (const name of findNearMisses(parameters)) warnOfNearMiss(name)
  const setup = loaded[apiGatewayName]
  if (!isSetup(setup)) {
    tellPanel({ storyId: id, isSetUp: false, operations: [], requests: [] })
    if (parameters[apiGatewayName] === undefined) return undefined
    throw new Error(
      'parameters.apiGateway: No API is named in .storybook/preview.ts. Add apiGatewayLoader(api) to its loaders, or with CSF next addonApiGateway(api) to its addons.',
    )
  }
  const worker = findWorker(setup, context)
  const choices = readStoryChoices(parameters[apiGatewayName], setup.apis)
  const { run, end, handlers } = continueRun(setup, context)
  const overrides = run.choose(choices, readPanelChoices(globals[apiGatewayName]))
  const ofApis = setup.apis.flatMap(({ api }) => api.handlers)
  setup.current = { run, end, handlers: replaceHandlers(worker, handlers, overrides, ofApis) }
  context.apiGateway = run
  tellPanel(run.toState())
  return end
}

/** Returns the run of a story that is only rendered again, or starts one for a story that is mounted. */
function continueRun({ apis, current }: Setup, { id, abortSignal }: Context): CurrentStory {
  if (current?.run.signal === abortSignal) return current
  current?.end()
  const run = new StoryRun(id, abortSignal, apis)
  return { run, end: followRun(run), handlers: current?.handlers ?? new Set() }
}

function findWorker({ worker }: Setup, context: Context): StoryWorker {
  const found: unknown = worker ?? Reflect.get(context, 'msw')
  if (isWorker(found)) return found
  throw new Error(
    'msw-apigateway/storybook finds no worker of MSW. Add mswLoader() to the loaders, with CSF next addonMsw() before addonApiGateway(api), or with msw-storybook-addon 2 write apiGatewayLoader(api, { worker: initialize() }).',
  )
}

function warnOfNearMiss(name: string): void {
  // biome-ignore lint/suspicious/noConsole: Storybook ignores a parameter that it does not know
  console.warn(`[MSW] Warning: msw-apigateway: parameters.${name} does nothing. Write apiGateway.`)
}
