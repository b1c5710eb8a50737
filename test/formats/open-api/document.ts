/** A MOCK integration that answers 200. */
export const mock = {
  type: 'mock',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: { default: { statusCode: '200' } },
}

/** Makes an operation with an integration. */
export const operation = (members: object = {}, integration: object = mock): object => ({
  responses: { '200': {} },
  'x-amazon-apigateway-integration': integration,
  ...members,
})

/** Makes an OpenAPI document whose only path is `/pets`. */
export const openApi = (pathItem: object, members: object = {}): object => ({
  openapi: '3.0.1',
  info: { title: 'pets' },
  paths: { '/pets': pathItem },
  ...members,
})
