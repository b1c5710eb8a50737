import { mockRestApi } from 'msw-apigateway'
import petStore from './pet-store.yaml'

/**
 * The mocked API of the shelter, made from the document that its team would deploy. The authorizer stands in for a
 * Lambda function and accepts every token; the opening hours, which a Lambda function computes, are the document's
 * example.
 */
export const petStoreApi = mockRestApi(petStore, {
  integrations: 'example',
  authorizers: {
    session: ({ authorizationToken = '' }) => ({
      principalId: authorizationToken.replace('Bearer ', ''),
    }),
  },
})
