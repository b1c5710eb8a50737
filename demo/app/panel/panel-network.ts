import type { SetupWorker } from 'msw/browser'

/** The part of MSW that the panel uses. A worker has it in the browser, a server in tests. */
export type PanelNetwork = Pick<SetupWorker, 'use' | 'resetHandlers'>
