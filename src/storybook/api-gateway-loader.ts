import type { RestApiMock } from '../index.ts'
import { apiGatewayName } from './names.ts'
import { createSetup, type Setup } from './setup.ts'
import type { StoryWorker } from './story-worker.ts'

/** Options of {@link apiGatewayLoader}. */
export interface LoaderOptions {
  /**
   * Worker that answers the stories. Default: that of msw-storybook-addon 3; version 2 returns its own from
   * `initialize()`.
   */
  readonly worker?: StoryWorker | undefined
}

/** The part of a story's context that the loader reads. */
interface LoaderContext {
  readonly globals: Readonly<Record<string, unknown>>
}

/**
 * Names the API of the stories, or several, in `.storybook/preview.ts` of CSF 3, beside the loader of
 * msw-storybook-addon.
 *
 * @example
 * export default { loaders: [mswLoader(), apiGatewayLoader(petApi)] }
 * export default { loaders: [mswLoader(), apiGatewayLoader({ pets: petApi, orders: orderApi })] }
 */
export function apiGatewayLoader(
  apis: RestApiMock | Readonly<Record<string, RestApiMock>>,
  options: LoaderOptions = {},
): (context: LoaderContext) => { readonly [apiGatewayName]: Setup } {
  const setup = createSetup(apis, options.worker)
  return ({ globals }) => {
    // The addon's own preview defines the global: without it nobody would use what is loaded here.
    if (globals[apiGatewayName] === undefined)
      throw new Error(
        "apiGatewayLoader needs its addon: add 'msw-apigateway/storybook' to `addons` of .storybook/main.ts.",
      )
    return { [apiGatewayName]: setup }
  }
}
