import type { HttpHandler } from 'msw'
import { setupServer } from 'msw/node'
import { api, handlers } from './handlers.js'

const all: HttpHandler[] = handlers
const server = setupServer(...all)
server.use(api.override('GET /pets', { statusCode: 500 }))
server.use(api.override('GET /not-supported', { gatewayResponse: 'THROTTLED' }))
// @ts-expect-error the definition has no such operation
server.use(api.override('DELETE /pets', { statusCode: 500 }))
// @ts-expect-error the operation has no such status
server.use(api.override('GET /pets', { statusCode: 418 }))
