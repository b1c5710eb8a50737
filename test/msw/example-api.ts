import { fromOpenApi } from '../../src/formats/from-open-api.ts'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import {
  type MockRestApiOptions,
  mockRestApi,
  type RestApiMock,
} from '../../src/msw/mock-rest-api.ts'

/** Integration of a Lambda function that receives the whole request. */
export const proxy = { type: 'aws_proxy', httpMethod: 'POST', uri: 'arn:aws:lambda' }
/** MOCK integration that answers 200 with the text `rendered`. */
export const mock = {
  type: 'mock',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: {
    default: { statusCode: '200', responseTemplates: { 'application/json': 'rendered' } },
  },
}

/** Returns the operation of an OpenAPI document with responses, and a Lambda proxy unless another integration is given. */
export function operationOf(
  responses: object,
  integration: object | null = proxy,
  members = {},
): object {
  return {
    responses,
    ...(integration && { 'x-amazon-apigateway-integration': integration }),
    ...members,
  }
}

/** Returns the response of OpenAPI 3 whose JSON body is described by `media`. */
export const jsonBody = (media: object) => ({ content: { 'application/json': media } })

/** Returns the mock of an OpenAPI 3 document, whose operations the compiler does not know. */
export function mockOf(
  paths: object,
  options: MockRestApiOptions = {},
  components: object = {},
): RestApiMock {
  const definition: RestApiDefinition = fromOpenApi({
    openapi: '3.0.1',
    paths,
    components,
  } as object)
  return mockRestApi(definition, { integrations: 'example', onIssue: () => {}, ...options })
}

/** Returns the status and the body of the example that answers `GET /pets` with a response 200. */
export async function answerOf(response: object, components: object = {}, accept?: string) {
  const api = mockOf({ '/pets': { get: operationOf({ 200: response }) } }, {}, components)
  const { status, body } = await api.test(
    '/pets',
    accept === undefined ? {} : { headers: { accept } },
  )
  return [status, body]
}
