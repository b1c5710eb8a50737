import { join } from 'node:path'
import { writeFiles } from '../node/write-files.ts'

/** A definition whose GET greets, whose PUT says what it got and whose DELETE is a Lambda function's. */
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

/** Writes a definition to a file that lives as long as the test; gives its path. */
export function writePets(text: string = pets, name = 'pets.yaml'): string {
  return join(writeFiles({ [name]: text }), name)
}
