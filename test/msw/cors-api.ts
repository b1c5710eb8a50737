import { getResponse } from 'msw'
import type { MethodDefinition, RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import {
  type MockRestApiOptions,
  mockRestApi,
  type RestApiMock,
} from '../../src/msw/mock-rest-api.ts'

/** Origin of the page that calls the API. */
export const page = 'http://localhost:5173'
export const baseUrl = 'https://api.example.com'

/** A MOCK method whose one answer has the given headers, and the body of a template. */
export function answerWith(
  headers: Readonly<Record<string, string>>,
  template = '{}',
): MethodDefinition {
  return {
    integration: {
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      integrationResponses: [
        {
          statusCode: 200,
          responseParameters: Object.fromEntries(
            Object.entries(headers).map(([name, value]) => [
              `method.response.header.${name}`,
              `'${value}'`,
            ]),
          ),
          responseTemplates: { 'application/json': template },
        },
      ],
    },
  }
}

export const open = { 'Access-Control-Allow-Origin': '*' }

/** The preflight that the CDK makes for several allowed origins. */
const multiOriginTemplate = `#set($origin = $input.params().header.get("Origin"))
#if($origin == "") #set($origin = $input.params().header.get("origin")) #end
#if($origin == "${page}")
  #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)
#end`

const lambda: MethodDefinition = {
  methodResponses: [{ statusCode: 200 }],
  integration: { type: 'AWS_PROXY', httpMethod: 'POST', uri: 'arn:aws:lambda' },
}

/** An API whose paths consent to some requests of the page and not to others. */
export const corsDefinition: RestApiDefinition = {
  resources: {
    '/pets': {
      OPTIONS: answerWith({
        ...open,
        'Access-Control-Allow-Methods': 'GET,PUT',
        'Access-Control-Allow-Headers': 'Content-Type',
      }),
      GET: answerWith({
        ...open,
        'Access-Control-Expose-Headers': 'X-Total',
        'X-Total': '7',
        'X-Other': '1',
      }),
      PUT: answerWith(open),
      DELETE: answerWith(open),
      POST: answerWith(open),
    },
    '/closed': { GET: answerWith({}) },
    '/open': { GET: answerWith(open), PUT: answerWith(open) },
    '/multi': {
      OPTIONS: answerWith(
        {
          'Access-Control-Allow-Origin': 'https://first.example.com',
          'Access-Control-Allow-Methods': 'PUT',
        },
        multiOriginTemplate,
      ),
      PUT: answerWith(open),
    },
    '/origin': { GET: answerWith(open, '$input.params().header.get("Origin")') },
    '/lambda': { GET: lambda },
    '/lambda-options': { OPTIONS: lambda, PUT: answerWith(open) },
  },
  gatewayResponses: {
    THROTTLED: {
      responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" },
    },
  },
}

/** Mocks the API for the page. */
export function mockCorsApi(
  cors: MockRestApiOptions['cors'],
  options: MockRestApiOptions = {},
): RestApiMock {
  return mockRestApi(corsDefinition, { baseUrl, cors, ...options })
}

/** Sends a request, such as `PUT /pets`, from the page. */
export function send(
  api: Pick<RestApiMock, 'handlers'>,
  line: string,
  init: RequestInit = {},
): Promise<Response | undefined> {
  const [method = '', path = ''] = line.split(' ')
  return getResponse(api.handlers, new Request(`${baseUrl}${path}`, { ...init, method }))
}
