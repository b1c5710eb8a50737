import { defineRestApi, mockRestApi } from 'msw-apigateway'

const orders = defineRestApi({
  resources: {
    '/orders': {
      GET: {
        integration: {
          type: 'MOCK',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          integrationResponses: [
            { statusCode: 200, responseTemplates: { 'application/json': '[1]' } },
            { statusCode: 503, selectionPattern: '503' },
          ],
        },
      },
    },
  },
})

/** An API beside that of the pets, below another path of their origin. */
export const orderApi = mockRestApi(orders, { baseUrl: 'https://pets.example.com/shop' })
