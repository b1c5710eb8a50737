import {
  api,
  idOf,
  inApi,
  method,
  type Planned,
  part,
  pets,
  plan,
  resource,
  root,
} from '../../formats/terraform/plan.ts'

/** Makes the plan of an API with other values than those of `api`. */
export const planOf = (values: object, planned: readonly Planned[] = []): object =>
  plan([{ ...api, values }, ...planned])

const ok = { 'application/json': '{"statusCode": 200}' }

/** Makes a MOCK integration of a method GET. */
const mock = (
  name: string,
  at: readonly string[],
  templates: object,
  values: object = {},
): Planned =>
  part('integration', name, at, { type: 'MOCK', request_templates: templates, ...values })

export const redirect = (name: string, target: string): Planned[] => {
  const at = idOf(`aws_api_gateway_resource.${name}`)
  const header = 'method.response.header.Location'
  return [
    resource(name, name),
    method(name, at),
    mock(name, at, { 'application/json': '{"statusCode":302}' }),
    part('method_response', name, at, {
      status_code: '302',
      response_parameters: { [header]: true },
    }),
    part('integration_response', name, at, {
      status_code: '302',
      response_parameters: { [header]: `'${target}'` },
    }),
  ]
}

export const stage: Planned = {
  address: 'aws_api_gateway_stage.live',
  values: { stage_name: 'test', variables: { count: '2' } },
  references: { rest_api_id: inApi },
}

const corsHeaders = {
  'method.response.header.Access-Control-Allow-Credentials': "'true'",
  'method.response.header.Access-Control-Allow-Headers':
    "'Authorization,Content-Type,X-Amz-Date,X-Amz-Security-Token,X-Api-Key'",
  'method.response.header.Access-Control-Allow-Methods': "'GET,OPTIONS'",
  'method.response.header.Access-Control-Allow-Origin': "'https://example.com'",
  'method.response.header.Access-Control-Max-Age': "'7200'",
}
const options = { http_method: 'OPTIONS' }

export const cors: readonly Planned[] = [
  resource('pets', 'pets'),
  method('_', pets, options),
  mock(
    '_',
    pets,
    { 'application/json': '{ "statusCode": 200 }' },
    { ...options, content_handling: 'CONVERT_TO_TEXT' },
  ),
  part('method_response', '_', pets, {
    ...options,
    status_code: '200',
    response_models: { 'application/json': 'Empty' },
    response_parameters: Object.fromEntries(Object.keys(corsHeaders).map((name) => [name, true])),
  }),
  part('integration_response', '_', pets, {
    ...options,
    status_code: '200',
    response_parameters: corsHeaders,
  }),
]

const any = { http_method: 'ANY' }
export const down = (name: string, at: readonly string[]): Planned[] => [
  method(name, at, any),
  mock(name, at, { 'application/json': '{\n  "statusCode": 503\n}\n' }, any),
  part('method_response', name, at, {
    ...any,
    status_code: '503',
    response_parameters: { 'method.response.header.Retry-After': true },
  }),
  part('integration_response', name, at, {
    ...any,
    status_code: '503',
    response_parameters: { 'method.response.header.Retry-After': "'3600'" },
    response_templates: { 'text/html': '<h1>Back soon</h1>\n' },
  }),
]

export const notFound: Planned = {
  address: 'aws_api_gateway_gateway_response.not_found',
  values: {
    response_type: 'MISSING_AUTHENTICATION_TOKEN',
    status_code: '404',
    response_templates: { 'application/json': '{"message": $context.error.messageString}' },
  },
  references: { rest_api_id: inApi },
}

export const mocked = (template?: string): object => ({
  get: {
    responses: { 200: { description: 'OK' } },
    'x-amazon-apigateway-integration': {
      type: 'mock',
      requestTemplates: ok,
      responses: {
        default: {
          statusCode: '200',
          ...(template && { responseTemplates: { 'application/json': template } }),
        },
      },
    },
  },
})

export const document = (title: string, paths: object): string =>
  JSON.stringify({ openapi: '3.0.1', info: { title, version: '1' }, paths })

export const endpoint = (name: string, status: number): Planned[] => {
  const at = idOf(`aws_api_gateway_resource.${name}`)
  return [
    resource(name, name),
    method(name, at),
    method(`${name}-options`, at, options),
    mock(name, at, { 'application/json': `{"statusCode": ${status}}` }),
  ]
}

export const item: readonly Planned[] = [
  resource('item', '{itemId}', idOf('aws_api_gateway_resource.cart')),
  {
    address: 'aws_api_gateway_method.item',
    values: {
      http_method: 'DELETE',
      authorization: 'NONE',
      request_parameters: { 'method.request.path.itemId': true },
    },
    references: {
      rest_api_id: inApi,
      resource_id: idOf('aws_api_gateway_resource.item'),
      request_validator_id: idOf('aws_api_gateway_request_validator.all'),
    },
  },
  {
    address: 'aws_api_gateway_request_validator.all',
    values: { name: 'all', validate_request_parameters: true },
    references: { rest_api_id: inApi },
  },
]

const post = { http_method: 'POST' }
const limit = 'method.response.header.X-Limit'
export const create = (template: string): readonly Planned[] => [
  {
    address: 'aws_api_gateway_model.pet',
    values: {
      name: 'Pet',
      content_type: 'application/json',
      schema: '{"required":["name"],"type":"object"}',
    },
    references: { rest_api_id: inApi },
  },
  {
    address: 'aws_api_gateway_authorizer.token[0]',
    values: {
      name: 'token',
      type: 'TOKEN',
      identity_source: 'method.request.header.Authorization',
    },
    references: { rest_api_id: inApi },
  },
  {
    address: 'aws_api_gateway_method.create',
    values: {
      ...post,
      authorization: 'CUSTOM',
      request_models: { 'application/json': 'Pet' },
    },
    references: {
      rest_api_id: inApi,
      resource_id: root,
      authorizer_id: idOf('aws_api_gateway_authorizer.token[0]'),
    },
  },
  mock(
    'create',
    root,
    { 'application/json': '{"statusCode": 201}' },
    { ...post, passthrough_behavior: 'NEVER' },
  ),
  part('method_response', 'create', root, {
    ...post,
    status_code: '201',
    response_parameters: { [limit]: true },
  }),
  part('integration_response', 'create', root, {
    ...post,
    status_code: '201',
    selection_pattern: '',
    response_parameters: { [limit]: "'large=100'" },
    response_templates: { 'application/json': template },
  }),
]

const pet = idOf('aws_api_gateway_resource.pet')
export const synthesized: readonly Planned[] = [
  resource('pet', '{petId}'),
  method('get', pet),
  mock('get', pet, ok),
  part('method_response', 'get', pet, { status_code: '200' }),
  part('integration_response', 'get', pet, {
    status_code: '200',
    response_templates: {
      'application/json': '{"id": "$input.params(\'petId\')", "price": "${context.stage}"}',
    },
  }),
]

export const old: readonly Planned[] = [
  method('get', root),
  mock('get', root, ok),
  ...['200', '404'].flatMap((status, index) => [
    part('method_response', `get[${index}]`, root, { status_code: status }),
    part('integration_response', `get[${index}]`, root, {
      status_code: status,
      selection_pattern: index === 0 ? '-' : status,
      response_templates: { 'application/json': '{"name": "Tom"}' },
    }),
  ]),
]

const status = idOf('aws_api_gateway_resource.status')
const users = idOf('aws_api_gateway_resource.users')
const head = { http_method: 'HEAD' }
export const routes: readonly Planned[] = [
  resource('v1', 'v1'),
  resource('status', 'status', idOf('aws_api_gateway_resource.v1')),
  resource('users', 'users', idOf('aws_api_gateway_resource.v1')),
  method('get', status),
  mock('get', status, ok),
  method('head', status, head),
  mock('head', status, { 'application/json': '{"statusCode": 204}' }, head),
  method('users', users),
  mock('users', users, ok),
]

export const stageName = '"stage": "${stageVariables.name}"'
