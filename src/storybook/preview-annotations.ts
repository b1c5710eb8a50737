import { findNearMisses } from './find-near-misses.ts'
import { apiGatewayName } from './names.ts'
import { readPanelChoices } from './panel-choice.ts'
import { isSetup, type Setup } from './setup.ts'
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
  const { id, parameters, globals, loaded, abortSignal } = context
  for (const name of findNearMisses(parameters)) warnOfNearMiss(name)
  const setup = loaded[apiGatewayName]
  if (!isSetup(setup)) {
    tellPanel({ storyId: id, isSetUp: false, operations: [], requests: [] })
    if (parameters[apiGatewayName] === undefined) return undefined
    throw new Error(
      'parameters.apiGateway: No API is named in .storybook/preview.ts. Add apiGatewayLoader(api) to its loaders, or with CSF next addonApiGateway(api) to its addons.',
    )
  }
  const { apis, current } = setup
  const worker = findWorker(setup, context)
  // A story that is only rendered again keeps its requests.
  const kept = current?.run.signal === abortSignal ? current : undefined
  const run = kept?.run ?? new StoryRun(id, abortSignal, apis)
  const overrides = run.choose(
    readStoryChoices(parameters[apiGatewayName], apis),
    readPanelChoices(globals[apiGatewayName]),
  )
  if (!kept) current?.end()
  const end = kept?.end ?? followRun(run)
  const ofApis = apis.flatMap(({ api }) => api.handlers)
  const handlers = replaceHandlers(worker, current?.handlers ?? new Set(), overrides, ofApis)
  setup.current = { run, end, handlers }
  context.apiGateway = run
  tellPanel(run.toState())
  return end
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
