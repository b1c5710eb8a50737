import { join } from 'node:path'
import { writeFiles } from '../node/write-files.ts'

/** An OpenAPI document whose GET returns an id and a header, and whose PUT returns the name in the body it got. */
export const pets = `
openapi: 3.0.1
info: {title: pets}
paths:
  /pets/{petId}:
    get:
      responses: {'200': {}, '404': {}}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: '{"statusCode": 200}'
        responses:
          default:
            statusCode: 200
            responseTemplates:
              application/json: |
                {"id": "$input.params('petId')",
                 "trace": "$input.params('X-Trace')"}
          '404':
            statusCode: 404
    put:
      responses: {'200': {}}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: |
            #set($context.requestOverride.path.name = $input.path('$.name'))
            {"statusCode": 200}
        responses:
          default:
            statusCode: 200
            responseTemplates:
              application/json: '{"name": "$context.requestOverride.path.name"}'
`

/** Writes a definition to a file that is removed when the test finishes; returns its path. */
export function writePets(text: string = pets, name = 'pets.yaml'): string {
  return join(writeFiles({ [name]: text }), name)
}
