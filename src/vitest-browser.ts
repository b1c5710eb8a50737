import { browserPlatform } from './vitest/browser-platform.ts'
import { createSetupApi } from './vitest/create-setup-api.ts'
import type { SetupApi } from './vitest/setup-api.ts'

/** The entry that the `browser` condition of `msw-apigateway/vitest` leads to; it never imports `msw/node`. */
export const setupApi: SetupApi = createSetupApi(() => browserPlatform)
