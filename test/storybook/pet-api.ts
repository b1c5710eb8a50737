import { defineRestApi, mockRestApi } from '../../src/index.ts'

const json = (template: string) => ({ 'application/json': template })

/** An API of pets: GET answers 200 or 404, POST answers 201. */
export const petApi = mockRestApi(
  defineRestApi({
    documentation: { 'GET /pets': [{ statusCode: 200, description: 'The pets' }] },
    resources: {
      '/pets': {
        GET: {
          methodResponses: [{ statusCode: 200 }, { statusCode: 404 }],
          integration: {
            type: 'MOCK',
            requestTemplates: json('{"statusCode": 200}'),
            integrationResponses: [
              { statusCode: 200, responseTemplates: json('["Rex"]') },
              { statusCode: 404, selectionPattern: '404' },
            ],
          },
        },
        POST: {
          integration: {
            type: 'MOCK',
            requestTemplates: json('{"statusCode": 201}'),
            integrationResponses: [{ statusCode: 201, responseTemplates: json('"Created"') }],
          },
        },
      },
    },
  }),
  { baseUrl: 'https://pets.example.com' },
)

/** An API of orders, which a stage serves beside the pets. */
export const orderApi = mockRestApi(
  defineRestApi({
    resources: {
      '/orders': {
        GET: {
          integration: {
            type: 'MOCK',
            requestTemplates: json('{"statusCode": 200}'),
            integrationResponses: [{ statusCode: 200 }],
          },
        },
      },
    },
  }),
  { baseUrl: 'https://orders.example.com' },
)
