import { setupServer } from 'msw/node'
import { api } from './api'

setupServer(...api.handlers).listen({ onUnhandledRequest: 'bypass' })
