import { getResponse, RequestHandler } from 'msw'
import { type SetupServer, setupServer } from 'msw/node'
import { addons, mockChannel } from 'storybook/preview-api'
import { onTestFinished } from 'vitest'
import type { RestApiMock } from '../../src/index.ts'
import { apiGatewayLoader } from '../../src/storybook/api-gateway-loader.ts'
import { stateEvent } from '../../src/storybook/names.ts'
import type { PanelState } from '../../src/storybook/panel-state.ts'
import { beforeEach, initialGlobals } from '../../src/storybook/preview-annotations.ts'
import type { StoryApiGateway } from '../../src/storybook/story-context.ts'

type Apis = RestApiMock | Readonly<Record<string, RestApiMock>>

/** What a test says about a story; the rest is as Storybook has it for a story without any settings. */
export interface StorySettings {
  readonly id?: string
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly globals?: Readonly<Record<string, unknown>>
  /** Signal of an earlier mounting that this is a rendering of. */
  readonly abortSignal?: AbortSignal
}

/** Context of a story once the addon's `beforeEach` has run. */
export interface MountedStory {
  readonly apiGateway: StoryApiGateway
  readonly abortSignal: AbortSignal
  /** Ends the story, as Storybook does when it shows another one. */
  end(): void
  /** Answers a request as MSW does: `'GET https://pets.example.com/pets'`. */
  ask(request: string): Promise<Response | undefined>
}

/** A preview that shows one story after the other. */
export interface StoryPreview {
  readonly server: SetupServer
  /** States that the panel was told, oldest first. */
  readonly states: readonly PanelState[]
  mount(settings?: StorySettings): MountedStory
}

/** Creates a preview of APIs, whose worker is a server of MSW that need not listen. */
export function createPreview(apis: Apis): StoryPreview {
  const server = setupServer()
  const channel = mockChannel()
  addons.setChannel(channel)
  const states: PanelState[] = []
  channel.on(stateEvent, (state) => states.push(state))
  const load = apiGatewayLoader(apis, { worker: server })
  return {
    server,
    states,
    mount: (settings) => mountStory(server, load, settings),
  }
}

function mountStory(
  server: SetupServer,
  load: ReturnType<typeof apiGatewayLoader>,
  { id = 'pets--one', parameters = {}, globals = initialGlobals, ...rest }: StorySettings = {},
): MountedStory {
  const { abortSignal = new AbortController().signal } = rest
  const context: Parameters<typeof beforeEach>[0] = {
    id,
    parameters,
    globals,
    loaded: load({ globals }),
    abortSignal,
    apiGateway: { requests: () => [] },
  }
  const end = beforeEach(context) ?? (() => undefined)
  onTestFinished(end)
  return {
    apiGateway: context.apiGateway,
    abortSignal,
    end,
    ask(text) {
      const [method = '', url = ''] = text.split(' ')
      const handlers = server.listHandlers().filter((handler) => handler instanceof RequestHandler)
      return getResponse(handlers, new Request(url, { method }))
    },
  }
}
