import { fromOpenApi, mockRestApi, type RestApiMock } from 'msw-apigateway'
import petStore from './pet-store.openapi.json' with { type: 'json' }

/**
 * The API of the shelter: all there is of it is the document its team would deploy. Its authorizer, a Lambda function
 * there, takes every bearer's word here.
 */
export const petStoreApi: RestApiMock = mockRestApi(fromOpenApi(petStore), {
  authorizers: {
    session: ({ authorizationToken = '' }) => ({
      principalId: authorizationToken.replace('Bearer ', ''),
    }),
  },
})
