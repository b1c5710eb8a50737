import type { PreviewAddon } from 'storybook/internal/csf'
import type { RestApiMock } from '../index.ts'
import { apiGatewayLoader, type LoaderOptions } from './api-gateway-loader.ts'
import type { ApiGatewayParameter } from './choices.ts'
import { beforeEach, initialGlobals } from './preview-annotations.ts'

/**
 * Names the API of the stories, or several, in `.storybook/preview.ts` of CSF next; it stands after `addonMsw()`, whose
 * worker it uses.
 *
 * @example
 * export default definePreview({ addons: [addonMsw(), addonApiGateway(petApi)] })
 */
export function addonApiGateway(
  apis: RestApiMock | Readonly<Record<string, RestApiMock>>,
  options?: LoaderOptions,
): PreviewAddon<{ parameters: { apiGateway?: ApiGatewayParameter } }> {
  return { initialGlobals, loaders: [apiGatewayLoader(apis, options)], beforeEach }
}
