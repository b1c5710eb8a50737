import { browserPlatform } from './vitest/browser-platform.ts'
import { createSetupApi } from './vitest/create-setup-api.ts'
import type { SetupApi } from './vitest/setup-api.ts'

/**
 * Sets APIs up for the tests of a file in browser mode; {@link SetupApi} says how. The `browser` condition of
 * `msw-apigateway/vitest` leads here, because importing `msw/node` kills a page.
 */
export const setupApi: SetupApi = createSetupApi(() => browserPlatform)
