/** Base URL of the documents' APIs. */
const baseUrl = 'https://api.example.com/prod'

/** A request that the first operation of every document answers. */
export const firstUrl = `${baseUrl}/things0/7`

const origin = 'Access-Control-Allow-Origin'
const string = { type: 'string' }

/**
 * Builds an OpenAPI document as a generator writes it: the operations share their request and error templates, and the
 * two of a path their response template. With a `seed` for each operation no two templates are equal.
 *
 * @param {number} operationCount
 * @param {(operation: number) => string} [seed]
 */
export function openApiDocument(operationCount, seed = () => '') {
  return toDocument(operationCount, (index, operation) => ({
    summary: `Lists the things of ${index}`,
    parameters: [
      { name: 'id', in: 'path', required: true, schema: string },
      { name: 'q', in: 'query', schema: string },
    ],
    responses: {
      200: {
        description: 'ok',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
        headers: { [origin]: { schema: string } },
      },
      404: { description: 'none' },
    },
    'x-amazon-apigateway-integration': {
      type: 'mock',
      requestTemplates: { 'application/json': seed(operation) + requestTemplate },
      responses: {
        default: {
          statusCode: '200',
          responseParameters: { [`method.response.header.${origin}`]: "'*'" },
          responseTemplates: { 'application/json': seed(operation) + responseTemplate(index) },
        },
        404: {
          statusCode: '404',
          responseTemplates: { 'application/json': `${seed(operation)}{"message": "none"}` },
        },
      },
    },
  }))
}

/**
 * Builds an OpenAPI document whose operations share nine objects a path. A YAML writer that knows references writes
 * them as aliases, any other writes them out.
 *
 * @param {number} operationCount
 */
export function sharedDocument(operationCount) {
  const ok = {
    description: 'ok',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } },
  }
  const error = { description: 'error' }
  const requestTemplates = { 'application/json': '{"statusCode": 200}' }
  return toDocument(operationCount, (index) => ({
    responses: { 200: ok, 400: error, 404: error, 500: error },
    'x-amazon-apigateway-integration': {
      type: 'mock',
      requestTemplates,
      responses: {
        default: {
          statusCode: '200',
          responseTemplates: { 'application/json': responseTemplate(index) },
        },
      },
    },
  }))
}

/**
 * Builds a CloudFormation template with the operations of {@link openApiDocument}, each a resource of its own.
 *
 * @param {number} operationCount
 */
export function cloudFormationTemplate(operationCount) {
  /** @type {Record<string, object>} */
  const resources = { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'big' } } }
  const api = { Ref: 'Api' }
  for (let index = 0; index < operationCount; index += 1) {
    const number = index >> 1
    if (index % 2 === 0) {
      const parent = { 'Fn::GetAtt': ['Api', 'RootResourceId'] }
      resources[`Things${number}`] = toResource(parent, `things${number}`)
      resources[`Thing${number}`] = toResource({ Ref: `Things${number}` }, '{id}')
    }
    resources[`Method${index}`] = {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: api,
        ResourceId: { Ref: `Thing${number}` },
        HttpMethod: index % 2 === 0 ? 'GET' : 'PUT',
        AuthorizationType: 'NONE',
        RequestParameters: {
          'method.request.path.id': true,
          'method.request.querystring.q': false,
        },
        MethodResponses: [
          {
            StatusCode: '200',
            ResponseParameters: { [`method.response.header.${origin}`]: false },
          },
          { StatusCode: '404' },
        ],
        Integration: {
          Type: 'MOCK',
          RequestTemplates: { 'application/json': requestTemplate },
          IntegrationResponses: [
            {
              StatusCode: '200',
              ResponseParameters: { [`method.response.header.${origin}`]: "'*'" },
              ResponseTemplates: { 'application/json': responseTemplate(number) },
            },
            {
              StatusCode: '404',
              SelectionPattern: '404',
              ResponseTemplates: { 'application/json': '{"message": "none"}' },
            },
          ],
        },
      },
    }
  }
  return { AWSTemplateFormatVersion: '2010-09-09', Resources: resources }

  /** @param {object} parent @param {string} pathPart */
  function toResource(parent, pathPart) {
    const properties = { RestApiId: api, ParentId: parent, PathPart: pathPart }
    return { Type: 'AWS::ApiGateway::Resource', Properties: properties }
  }
}

const requestTemplate = '{"statusCode": #if($input.params("id") == "0") 404 #else 200 #end}'

/** @param {number} index */
function responseTemplate(index) {
  return `#set($root = $input.path('$'))
{
  "items": [
#foreach($i in [1..${(index % 5) + 1}])
    { "id": $i, "name": "item $i of ${index}", "q": "$util.escapeJavaScript($input.params('q'))" }#if($foreach.hasNext),#end

#end
  ],
  "stage": "$context.stage"
}
`
}

/**
 * Builds an OpenAPI document with a GET and a PUT of each path.
 *
 * @param {number} operationCount
 * @param {(path: number, operation: number) => object} toOperation
 */
function toDocument(operationCount, toOperation) {
  /** @type {Record<string, object>} */
  const paths = {}
  for (let index = 0; index < operationCount / 2; index += 1) {
    const isWhole = 2 * index + 1 < operationCount
    const get = toOperation(index, 2 * index)
    const put = toOperation(index, 2 * index + 1)
    paths[`/things${index}/{id}`] = isWhole ? { get, put } : { get }
  }
  return {
    openapi: '3.0.3',
    info: { title: 'big', version: '1' },
    servers: [{ url: baseUrl }],
    paths,
    components: {
      schemas: { Thing: { type: 'object', properties: { id: { type: 'integer' } } } },
    },
  }
}
