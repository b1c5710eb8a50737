import { defineRestApi } from '../../src/model/define-rest-api.ts'

export const goAhead = `{
    "statusCode": 200,
    "message": "Go ahead without me."
}`
export const notSupported = `{
    "statusCode": 500,
    "message": "The invoked method is not supported on the API resource."
}`

/**
 * The developer guide's example, whose request template chooses 200 for the scope `internal` and 500 for any other, and
 * a method with a path parameter.
 */
export const scopeDefinition = defineRestApi({
  name: 'scopes',
  resources: {
    '/pets': {
      GET: {
        methodResponses: [{ statusCode: 200 }, { statusCode: 500 }],
        integration: {
          type: 'MOCK',
          requestTemplates: {
            'application/json': `{
  #if( $input.params('scope') == "internal" )
    "statusCode": 200
  #else
    "statusCode": 500
  #end
}`,
          },
          integrationResponses: [
            { statusCode: 200, responseTemplates: { 'application/json': goAhead } },
            {
              statusCode: 500,
              selectionPattern: '5\\d{2}',
              responseTemplates: { 'application/json': notSupported },
            },
          ],
        },
      },
    },
    '/pets/{petId}': {
      GET: {
        methodResponses: [{ statusCode: 200 }, { statusCode: 404 }],
        integration: {
          type: 'MOCK',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          integrationResponses: [
            {
              statusCode: 200,
              responseTemplates: { 'application/json': `{"id": "$input.params('petId')"}` },
            },
            {
              statusCode: 404,
              selectionPattern: '404',
              responseTemplates: { 'application/json': `{"missing": "$input.params('petId')"}` },
            },
          ],
        },
      },
    },
  },
})
