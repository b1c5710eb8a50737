/** A template with an API `Api`, its resource `/pets` and a MOCK method GET on it. */
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

/** The property that ties a resource to the API. */
export const inApi: object = { RestApiId: { Ref: 'Api' } }

/** A MOCK method. */
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

/** A resource below another one. */
export const resource = (pathPart: string, parentId: object): object => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { ...inApi, PathPart: pathPart, ParentId: parentId },
})

/** An API. */
export const restApi = (properties: object = {}): object => ({
  Type: 'AWS::ApiGateway::RestApi',
  Properties: properties,
})
