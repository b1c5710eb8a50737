import { setupWorker } from 'msw/browser'
import { api } from './api'

export { api }
export const worker = setupWorker(...api.handlers)
