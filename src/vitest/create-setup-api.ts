import { afterAll, aroundEach, beforeAll } from 'vitest'
import type { AnswerListener, OperationStatuses, RestApiMock } from '../index.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import { BodyWatcher } from './body-watcher.ts'
import { extendExpect } from './matchers.ts'
import { type Network, toStartOptions } from './network.ts'
import type { Platform } from './platform.ts'
import { recordRequest } from './recorded-request.ts'
import { runTestOnce } from './run-test.ts'
import type { SetupApi, SetupApiOptions, TestApis } from './setup-api.ts'
import { createTestApi, type TestApi } from './test-api.ts'
import { TestRuns } from './test-runs.ts'

const optionNames = ['onUnhandledRequest', 'invalidRequests', 'server', 'worker']

/** Creates `setupApi` for Node or for browsers. */
export function createSetupApi(createPlatform: () => Platform): SetupApi {
  function setupApi<Operations extends OperationStatuses>(
    api: RestApiMock<Operations>,
    options?: SetupApiOptions,
  ): TestApi<Operations>
  function setupApi<Apis extends Readonly<Record<string, RestApiMock>>>(
    apis: Apis,
    options?: SetupApiOptions,
  ): TestApis<Apis>
  function setupApi(
    given: RestApiMock | Readonly<Record<string, RestApiMock>>,
    options: SetupApiOptions = {},
  ): unknown {
    checkOptions(options)
    const apis = readApis(given)
    const platform = createPlatform()
    const runs = new TestRuns(platform.scope)
    const findNetwork = setUpHooks([...apis.values()], platform, runs, options)
    extendExpect()
    const create = (api: RestApiMock): TestApi => createTestApi(api, runs, findNetwork)
    return isApi(given)
      ? create(given)
      : Object.fromEntries(Array.from(apis, ([name, api]) => [name, create(api)]))
  }
  return setupApi
}

/** Registers the hooks of a file; returns a function that finds the network once it is open. */
function setUpHooks(
  apis: readonly RestApiMock[],
  platform: Platform,
  runs: TestRuns,
  options: SetupApiOptions,
): () => Network | undefined {
  const { onUnhandledRequest = 'warn', invalidRequests = 'answer' } = options
  const handlers = apis.flatMap((api) => api.handlers)
  const listeners = apis.map((api) => ({ api, listener: recordTo(api, runs) }))
  const watcher = new BodyWatcher()
  let network: Network | undefined
  /** Adds the handlers that a server or worker of the user was made without. */
  const addMissing = ({ listHandlers, use }: Network): void => {
    const present = new Set(listHandlers())
    const missing = handlers.filter((handler) => !present.has(handler))
    if (missing.length > 0) use(...missing)
  }

  beforeAll(async () => {
    for (const { api, listener } of listeners) api.events.on('answer', listener)
    const opened = await platform.open(options, handlers)
    await opened.start(toStartOptions(onUnhandledRequest))
    addMissing(opened)
    network = opened
    if (onUnhandledRequest !== 'error') return
    const { isCommonAssetRequest } = await import('msw')
    opened.events.on('request:unhandled', ({ request }) => {
      // MSW's own strategy lets assets pass.
      if (isCommonAssetRequest(request)) return
      runs.find()?.unhandled.push(`${request.method} ${request.url}`)
    })
  })

  aroundEach((runTest, { task }) => {
    const run = () => runTestOnce(task, runTest, runs, watcher, invalidRequests === 'error')
    // Overrides of concurrent tests stay inside a boundary each; those of other tests reach calls that lost theirs.
    if (task.concurrent && network?.boundary) return network.boundary(run)()
    return run().finally(() => {
      network?.resetHandlers()
      if (network) addMissing(network)
    })
  })

  afterAll(async () => {
    for (const { api, listener } of listeners) api.events.removeListener('answer', listener)
    await network?.stop()
    network = undefined
  })
  return () => network
}

/** Creates the listener that records the answers of an API in the run of the test that asked. */
function recordTo(api: RestApiMock, runs: TestRuns): AnswerListener {
  return (event) => runs.find()?.add(api, recordRequest(event))
}

function isApi(given: unknown): given is RestApiMock {
  return Array.isArray(Object(given).handlers)
}

/**
 * Returns APIs by name; a single one has an empty name.
 *
 * @throws {TypeError} for what is no API, for users whose compiler does not say so.
 */
function readApis(given: unknown): ReadonlyMap<string, RestApiMock> {
  if (isApi(given)) return new Map([['', given]])
  const apis = new Map<string, RestApiMock>()
  for (const [name, api] of Object.entries(Object(given))) if (isApi(api)) apis.set(name, api)
  if (apis.size === 0 || apis.size < Object.keys(Object(given)).length)
    throw new TypeError('setupApi: Expected an API of mockRestApi, or several by name.')
  return apis
}

function checkOptions(options: SetupApiOptions): void {
  const unknown = Object.keys(options).find((name) => !optionNames.includes(name))
  if (unknown !== undefined)
    throw new TypeError(`setupApi: ${describeUnknown('option', unknown, optionNames)}`)
}
