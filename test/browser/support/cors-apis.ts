import { fromCloudFormation, fromOpenApi, type RestApiDefinition } from '../../../src/index.ts'
import { echo, type Headers, openApiMethods, status, toParameters } from './cors-methods.ts'

/** APIs by name, with the preflights as tools write them, and mistakes of all kinds in their answers. */
export function createCorsApis(page: string): Readonly<Record<string, RestApiDefinition>> {
  return {
    cdk: fromCloudFormation(cdkTemplate(page)),
    sam: fromCloudFormation(samTemplate("'*'")),
    'sam-credentials': fromCloudFormation(samTemplate(`'${page}'`, true)),
    serverless: fromCloudFormation(serverlessTemplate(page)),
    hand: fromOpenApi(handWritten(page)),
  }
}

interface TemplateMethod {
  readonly path: string
  readonly httpMethod: string
  readonly requestTemplate: string
  readonly responses: Readonly<Record<string, { headers: Headers; template?: string }>>
}

/** Makes a CloudFormation template of MOCK methods, as the CDK and the Serverless Framework write them. */
function templateOf(methods: readonly TemplateMethod[]): object {
  const paths = [...new Set(methods.map(({ path }) => path))]
  const resources = paths.map((path) => [
    `Resource${path}`,
    {
      Type: 'AWS::ApiGateway::Resource',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
        PathPart: path,
      },
    },
  ])
  const entries = methods.map(({ path, httpMethod, requestTemplate, responses }) => [
    `Method${path}${httpMethod}`,
    {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ResourceId: { Ref: `Resource${path}` },
        HttpMethod: httpMethod,
        AuthorizationType: 'NONE',
        Integration: {
          Type: 'MOCK',
          RequestTemplates: { 'application/json': requestTemplate, 'text/plain': requestTemplate },
          PassthroughBehavior: 'WHEN_NO_MATCH',
          IntegrationResponses: Object.entries(responses).map(
            ([statusCode, { headers, template }], index) => ({
              StatusCode: statusCode,
              ...(index > 0 && { SelectionPattern: statusCode }),
              ResponseParameters: toParameters(headers),
              ResponseTemplates: { 'application/json': template ?? '' },
            }),
          ),
        },
        MethodResponses: Object.entries(responses).map(([statusCode, { headers }]) => ({
          StatusCode: statusCode,
          ResponseParameters: Object.fromEntries(
            Object.keys(toParameters(headers)).map((name) => [name, true]),
          ),
        })),
      },
    },
  ])
  return {
    Resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
      ...Object.fromEntries([...resources, ...entries]),
    },
  }
}

/** Makes methods whose 200 has the given headers, and whose 404 has none. */
function methodsOf(path: string, httpMethods: readonly string[], headers: Headers) {
  return httpMethods.map((httpMethod) => ({
    path,
    httpMethod,
    requestTemplate: status,
    responses: { 200: { headers, template: echo }, 404: { headers: {}, template: echo } },
  }))
}

/** The CDK's `defaultCorsPreflightOptions`: one origin, any origin, and several origins by a template. */
function cdkTemplate(page: string): object {
  const cdkHeaders =
    'Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token,X-Amz-User-Agent'
  const preflight = (path: string, origin: string, more: Headers = {}, template = '') => ({
    path,
    httpMethod: 'OPTIONS',
    requestTemplate: '{ statusCode: 200 }',
    responses: {
      204: {
        headers: {
          'Access-Control-Allow-Headers': cdkHeaders,
          'Access-Control-Allow-Origin': origin,
          'Access-Control-Allow-Methods': 'OPTIONS,GET,PUT,POST,DELETE,PATCH,HEAD',
          ...more,
        },
        template,
      },
    },
  })
  const byOrigin = `#set($origin = $input.params().header.get("Origin"))
#if($origin == "")
  #set($origin = $input.params().header.get("origin"))
#end
#if($origin == "https://second.example" || $origin == "${page}")
  #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)
#end`
  const all = ['GET', 'PUT', 'POST', 'DELETE']
  return templateOf([
    preflight('one', 'https://first.example', { Vary: 'Origin' }),
    ...methodsOf('one', all, { 'Access-Control-Allow-Origin': 'https://first.example' }),
    preflight('any', '*'),
    ...methodsOf('any', all, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': '*',
      'X-Total': '7',
    }),
    preflight(
      'several',
      'https://first.example',
      { Vary: 'Origin', 'Access-Control-Allow-Credentials': 'true' },
      byOrigin,
    ),
    ...methodsOf('several', all, {
      'Access-Control-Allow-Origin': page,
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Expose-Headers': 'X-Total',
      'X-Total': '7',
      'X-Other': '1',
    }),
  ])
}

/** The Serverless Framework's `cors: true` and `cors: {origins, allowCredentials}`. */
function serverlessTemplate(page: string): object {
  const preflight = (path: string, origin: string, credentials: string, template: string) => ({
    path,
    httpMethod: 'OPTIONS',
    requestTemplate: '{statusCode:200}',
    responses: {
      200: {
        headers: {
          'Access-Control-Allow-Origin': origin,
          'Access-Control-Allow-Headers':
            'Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token,X-Amz-User-Agent,X-Amzn-Trace-Id',
          'Access-Control-Allow-Methods': 'OPTIONS,POST,PUT',
          'Access-Control-Allow-Credentials': credentials,
        },
        template,
      },
    },
  })
  const byPattern = `#set($origin = $input.params("Origin"))
#if($origin == "") #set($origin = $input.params("origin")) #end
#if($origin.matches("http://localhost:.+") || $origin.matches("https://second[.]example")) #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin) #end`
  return templateOf([
    preflight('simple', '*', 'false', ''),
    ...methodsOf('simple', ['GET', 'PUT', 'POST'], { 'Access-Control-Allow-Origin': '*' }),
    preflight('origins', 'https://first.example', 'true', byPattern),
    ...methodsOf('origins', ['PUT', 'POST'], {
      'Access-Control-Allow-Origin': page,
      'Access-Control-Allow-Credentials': 'true',
    }),
    ...methodsOf('origins', ['DELETE', 'GET'], { 'Access-Control-Allow-Origin': `${page}/` }),
  ])
}

/** SAM's property `Cors`, over MOCK methods of the document. */
function samTemplate(origin: string, allowCredentials = false): object {
  const own = origin.slice(1, -1)
  return {
    Transform: 'AWS::Serverless-2016-10-31',
    Resources: {
      Api: {
        Type: 'AWS::Serverless::Api',
        Properties: {
          StageName: 'prod',
          Cors: {
            AllowOrigin: origin,
            AllowHeaders: "'Content-Type,X-Api-Key'",
            ...(allowCredentials
              ? { AllowCredentials: true }
              : { AllowMethods: "'GET, PUT, OPTIONS'", MaxAge: "'600'" }),
          },
          DefinitionBody: {
            swagger: '2.0',
            info: { title: 'pets' },
            paths: {
              '/pets': openApiMethods(['get', 'put', 'delete', 'post'], {
                200: {
                  'Access-Control-Allow-Origin': own,
                  ...(allowCredentials && { 'Access-Control-Allow-Credentials': 'true' }),
                },
                404: {},
              }),
              '/closed': openApiMethods(['get', 'put'], { 200: {}, 404: {} }),
            },
          },
        },
      },
    },
  }
}

/** A document with the mistakes of people: quotes, blanks, lists, a key for OPTIONS, gateway responses of one family. */
function handWritten(page: string): object {
  const preflight = (headers: Headers, more?: object) =>
    openApiMethods(['options'], { 200: headers }, more)
  const withKey = { security: [{ key: [] }] }
  const all = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': '*',
    'Access-Control-Allow-Headers': '*',
  }
  const verbs = ['get', 'put', 'post', 'delete']
  return {
    openapi: '3.0.1',
    info: { title: 'pets' },
    components: {
      securitySchemes: { key: { type: 'apiKey', name: 'x-api-key', in: 'header' } },
    },
    paths: {
      '/any': { ...preflight(all), ...openApiMethods(verbs, { 200: all, 404: all }) },
      '/named': {
        ...preflight({ ...all, 'Access-Control-Allow-Headers': 'X-Api-Key, authorization' }),
        ...openApiMethods(verbs, { 200: { 'Access-Control-Allow-Origin': page } }),
      },
      '/quoted': {
        ...preflight({ ...all, 'Access-Control-Allow-Headers': '"X-Api-Key"' }),
        ...openApiMethods(verbs, { 200: { 'Access-Control-Allow-Origin': '"*"' } }),
      },
      '/list': {
        ...preflight({ ...all, 'Access-Control-Allow-Methods': 'PUT DELETE' }),
        ...openApiMethods(verbs, {
          200: { 'Access-Control-Allow-Origin': `${page}, https://a.example` },
        }),
      },
      '/credentials': {
        ...preflight({ ...all, 'Access-Control-Allow-Credentials': 'true' }),
        ...openApiMethods(verbs, {
          200: {
            'Access-Control-Allow-Origin': page,
            'Access-Control-Allow-Credentials': 'TRUE',
          },
        }),
      },
      '/key-for-options': {
        ...preflight(all, withKey),
        ...openApiMethods(verbs, { 200: all }),
      },
      '/key': {
        ...preflight(all),
        ...openApiMethods(['get', 'put'], { 200: all }, withKey),
      },
      '/no-options': openApiMethods(verbs, { 200: all }),
      '/any-method': openApiMethods(['x-amazon-apigateway-any-method'], { 200: all }),
    },
    'x-amazon-apigateway-gateway-responses': {
      INVALID_API_KEY: {
        responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" },
      },
    },
  }
}
