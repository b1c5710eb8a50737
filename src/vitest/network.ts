import type { HttpHandler } from 'msw'

/** What happens to a request that no handler answers, as MSW 2 has it; given to MSW 3 under its own name. */
export type UnhandledRequest =
  | 'bypass'
  | 'warn'
  | 'error'
  | ((
      request: Request,
      print: { readonly warning: () => void; readonly error: () => void },
    ) => void)

/** The part that the servers and the workers of both MSW majors share. */
interface Handled {
  use(...handlers: HttpHandler[]): void
  resetHandlers(...handlers: HttpHandler[]): void
  listHandlers(): readonly object[]
  readonly events: {
    on(type: 'request:unhandled', listener: (event: { readonly request: Request }) => void): unknown
  }
}

/** A server that `setupServer` of `msw/node` made. */
export interface MockServer extends Handled {
  listen(options?: StartOptions): void
  close(): void
  boundary<Result>(callback: () => Result): () => Result
}

/** A worker that `setupWorker` of `msw/browser` made. */
export interface MockWorker extends Handled {
  start(options?: StartOptions): Promise<unknown>
  stop(): unknown
}

/** Options of `server.listen` and `worker.start`, for both MSW majors: each ignores the name of the other in silence. */
export interface StartOptions {
  readonly onUnhandledRequest: UnhandledRequest
  readonly onUnhandledFrame: 'bypass' | 'warn' | 'error' | ((unhandled: UnhandledFrame) => void)
  /** Whether a worker prints nothing for each request: a failing test prints its answers itself. */
  readonly quiet: true
}

/** A request, or the connection of a WebSocket, that MSW 3 does not handle. */
interface UnhandledFrame {
  readonly frame: { readonly data: unknown }
  readonly defaults: { warn(): void; error(): void }
}

/** A server or a worker under one set of names. */
export interface Network extends Handled {
  start(options: StartOptions): unknown
  stop(): unknown
  /** Runs a function whose overrides nobody else sees; undefined where MSW has no such boundary. */
  readonly boundary?: MockServer['boundary'] | undefined
}

/** Creates the network of a server. */
export function ofServer(server: MockServer): Network {
  return {
    ...handled(server),
    start: (options) => server.listen(options),
    stop: () => server.close(),
    boundary: (callback) => server.boundary(callback),
  }
}

/** Creates the network of a worker. */
export function ofWorker(worker: MockWorker): Network {
  return {
    ...handled(worker),
    start: (options) => worker.start(options),
    stop: () => worker.stop(),
  }
}

function handled(source: Handled): Handled {
  return {
    use: (...handlers) => source.use(...handlers),
    resetHandlers: (...handlers) => source.resetHandlers(...handlers),
    listHandlers: () => source.listHandlers(),
    events: source.events,
  }
}

/** Creates the options of `server.listen` and `worker.start`. */
export function toStartOptions(onUnhandledRequest: UnhandledRequest): StartOptions {
  return {
    onUnhandledRequest,
    onUnhandledFrame:
      typeof onUnhandledRequest === 'function'
        ? ({ frame, defaults }) => {
            const { request }: { readonly request?: unknown } = Object(frame.data)
            if (!(request instanceof Request)) return defaults.warn()
            return onUnhandledRequest(request, { warning: defaults.warn, error: defaults.error })
          }
        : onUnhandledRequest,
    quiet: true,
  }
}
