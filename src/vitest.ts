import { createSetupApi } from './vitest/create-setup-api.ts'
import { createNodePlatform } from './vitest/node-platform.ts'
import type { SetupApi } from './vitest/setup-api.ts'

export type { AnsweredExpectation, ReceivedExpectation } from './vitest/expectation.ts'
export type { UnhandledRequest } from './vitest/network.ts'
export type { RecordedMessage, RecordedRequest } from './vitest/recorded-request.ts'
export type * from './vitest/setup-api.ts'
export type { TestApi, TestOverrideOptions, WaitOptions } from './vitest/test-api.ts'

/** Sets APIs up for the tests of a file; {@link SetupApi} says how. */
export const setupApi: SetupApi = createSetupApi(createNodePlatform)
