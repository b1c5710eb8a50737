import type { SetupWorker } from 'msw/browser'

/** What the panel needs of MSW: a worker in the browser, or a server in a test. */
export type PanelNetwork = Pick<SetupWorker, 'use' | 'resetHandlers' | 'events'>
