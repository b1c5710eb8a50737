import type { HttpHandler, RequestHandler } from 'msw'
import { setupServer } from 'msw/node'
import {
  DefinitionError,
  defineRestApi,
  fromOpenApi,
  MappingTemplateError,
  mockRestApi,
  renderMappingTemplate,
} from 'msw-apigateway'

const api = mockRestApi(
  defineRestApi({
    resources: {
      '/pets': {
        GET: {
          integration: {
            type: 'MOCK',
            integrationResponses: [
              { statusCode: 200 },
              { statusCode: 404, selectionPattern: '404' },
            ],
          },
        },
      },
    },
  }),
  { baseUrl: 'https://api.example.com' },
)

const handlers: HttpHandler[] = api.handlers
const general: RequestHandler[] = api.handlers
const server = setupServer(...handlers)
server.use(api.override('GET /pets', { statusCode: 404, delay: 'real' }, { once: true }))
// @ts-expect-error the definition has no such operation
server.use(api.override('GET /cats', { statusCode: 404 }))
// @ts-expect-error the operation has no such status
server.use(api.override('GET /pets', { statusCode: 418 }))
// @ts-expect-error API Gateway has no such gateway response
server.use(api.override('GET /pets', { gatewayResponse: 'TEAPOT' }))

const untyped = mockRestApi(fromOpenApi(JSON.parse('{}')))
server.use(untyped.override('GET /anything', { statusCode: 500 }))

export const text: string = renderMappingTemplate('$input.body', { body: '{}' })
export const errors: [typeof DefinitionError, typeof MappingTemplateError] = [
  DefinitionError,
  MappingTemplateError,
]
export const response: Promise<Response> = api.invoke(new Request('https://api.example.com/pets'))
export const log: Promise<readonly string[]> = api
  .test(new Request('https://api.example.com/pets'))
  .then((result) => result.log)
export const counted: number = general.length
