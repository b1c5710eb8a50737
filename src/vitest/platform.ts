import type { HttpHandler } from 'msw'
import type { MockServer, MockWorker, Network } from './network.ts'
import type { RunScope } from './test-runs.ts'

/** What differs between Node and browsers. */
export interface Platform {
  /** Opens the network of the server or worker that the user gives, else a new one with the given handlers. */
  open(given: GivenNetwork, handlers: readonly HttpHandler[]): Promise<Network>
  /** Tells concurrent tests apart; undefined where nothing can. */
  readonly scope: RunScope | undefined
}

/** The server or the worker that the user made. */
export interface GivenNetwork {
  readonly server?: MockServer | undefined
  readonly worker?: MockWorker | undefined
}
