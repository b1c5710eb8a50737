/** An OpenAPI document whose one operation answers with a template, which stands on line 15. */
export const petsApi = (template = '{"id": 7}', path = '/pets'): string => `openapi: 3.0.1
info: { title: pets, version: '1' }
paths:
  ${path}:
    get:
      responses: { '200': {}, '404': {} }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: '{"statusCode": 200}'
        responses:
          default:
            statusCode: 200
            responseTemplates:
              application/json: '${template}'
          '404': { statusCode: 404 }
`
