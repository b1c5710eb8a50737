/** Makes a template with an API `Api`, its resource `/pets` and a MOCK method GET on that. */
export const template = ({
  integration = {},
  resources = {},
  ...members
}: {
  integration?: object
  resources?: object
  [member: string]: unknown
} = {}): object => ({
  Resources: {
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
    Pets: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
        PathPart: 'pets',
      },
    },
    ListPets: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ResourceId: { Ref: 'Pets' },
        HttpMethod: 'GET',
        AuthorizationType: 'NONE',
        MethodResponses: [{ StatusCode: '200' }],
        Integration: {
          Type: 'MOCK',
          RequestTemplates: { 'application/json': '{"statusCode": 200}' },
          IntegrationResponses: [{ StatusCode: '200' }],
          ...integration,
        },
      },
    },
    ...resources,
  },
  ...members,
})

/** Property by which a resource belongs to the API of `template()`. */
export const inApi: object = { RestApiId: { Ref: 'Api' } }

/** Makes a MOCK method of a resource. */
export const method = (
  resourceId: object,
  httpMethod: unknown = 'GET',
  members: object = {},
): object => ({
  Type: 'AWS::ApiGateway::Method',
  Properties: {
    ...inApi,
    ResourceId: resourceId,
    HttpMethod: httpMethod,
    Integration: { Type: 'MOCK' },
    ...members,
  },
})

/** Makes a resource below another one. */
export const resource = (pathPart: string, parentId: object): object => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { ...inApi, PathPart: pathPart, ParentId: parentId },
})

/** Makes a REST API with properties. */
export const restApi = (properties: object = {}): object => ({
  Type: 'AWS::ApiGateway::RestApi',
  Properties: properties,
})
