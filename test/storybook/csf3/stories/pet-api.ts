import { defineRestApi, mockRestApi } from 'msw-apigateway'

const petStore = defineRestApi({
  documentation: {
    'GET /pets': [
      { statusCode: 200, description: 'The pets' },
      { statusCode: 404, description: 'No pets' },
    ],
  },
  resources: {
    '/pets': {
      GET: {
        methodResponses: [{ statusCode: 200 }, { statusCode: 404 }],
        integration: {
          type: 'MOCK',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          integrationResponses: [
            { statusCode: 200, responseTemplates: { 'application/json': '["Rex"]' } },
            {
              statusCode: 404,
              selectionPattern: '404',
              responseTemplates: { 'application/json': '"No pets"' },
            },
          ],
        },
      },
      POST: {
        methodResponses: [{ statusCode: 201 }],
        integration: {
          type: 'MOCK',
          requestTemplates: { 'application/json': '{"statusCode": 201}' },
          integrationResponses: [
            { statusCode: 201, responseTemplates: { 'application/json': '"Created"' } },
          ],
        },
      },
    },
  },
})

/** The API of the stories, on another origin than theirs and without a word of CORS. */
export const petApi = mockRestApi(petStore, { baseUrl: 'https://pets.example.com/prod' })
