import { defineRestApi, mockRestApi } from 'msw-apigateway'

const json = (template: string) => ({ 'application/json': template })

/** An API that lists pets, can answer 204 or 500 instead, and echoes a pet that is saved. */
const petApiDefinition = defineRestApi({
  resources: {
    '/pets': {
      GET: {
        methodResponses: [{ statusCode: 200 }, { statusCode: 204 }, { statusCode: 500 }],
        integration: {
          type: 'MOCK',
          requestTemplates: json('{"statusCode": 200}'),
          integrationResponses: [
            {
              statusCode: 200,
              responseTemplates: json(
                `#set($pets = ["Rex", "Tom"])[#foreach($pet in $pets)"$pet"#if($foreach.hasNext),#end#end]`,
              ),
            },
            { statusCode: 204, selectionPattern: '204' },
            {
              statusCode: 500,
              selectionPattern: '5\\d{2}',
              responseTemplates: json('{"message": "The store is closed"}'),
            },
          ],
        },
      },
    },
    '/pets/{petId}': {
      PUT: {
        methodResponses: [{ statusCode: 200 }],
        integration: {
          type: 'MOCK',
          requestTemplates: json(
            '#set($context.requestOverride.path.body = $input.body){"statusCode": 200}',
          ),
          integrationResponses: [
            {
              statusCode: 200,
              responseTemplates: json(
                `{"id": "$input.params('petId')", "saved": $context.requestOverride.path.body}`,
              ),
            },
          ],
        },
      },
    },
  },
})

export const petApi = mockRestApi(petApiDefinition, { baseUrl: 'https://pets.example.com/prod' })
