import { fromOpenApi, mockRestApi, type RestApiMock } from 'msw-apigateway'
import petStore from './pet-store.openapi.json' with { type: 'json' }

/**
 * The mocked API of the shelter, made from the document that its team would deploy. The authorizer stands in for a
 * Lambda function and accepts every token.
 */
export const petStoreApi: RestApiMock = mockRestApi(fromOpenApi(petStore), {
  authorizers: {
    session: ({ authorizationToken = '' }) => ({
      principalId: authorizationToken.replace('Bearer ', ''),
    }),
  },
})
