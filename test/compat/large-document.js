const integration = {
  type: 'mock',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: {
    default: {
      statusCode: '200',
      responseTemplates: { 'application/json': '{"id": "$context.requestId"}' },
    },
    404: { statusCode: '404', responseTemplates: { 'application/json': '{"message": "none"}' } },
  },
}
const responses = { 200: { description: 'Found' }, 404: { description: 'None' } }
const operation = { responses, 'x-amazon-apigateway-integration': integration }

/**
 * Returns the OpenAPI document of an API with a number of resources, each with two methods of two statuses.
 *
 * @param {number} resources
 */
export function createLargeDocument(resources) {
  const paths = Array.from({ length: resources }, (_, index) => [
    `/resource-${index}/{id}`,
    { get: operation, post: operation },
  ])
  return {
    openapi: '3.0.3',
    info: { title: 'large', version: '1' },
    paths: Object.fromEntries(paths),
  }
}
