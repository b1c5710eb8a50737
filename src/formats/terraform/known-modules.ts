import type { ModuleSource } from './module-source.ts'

/** Variables of the module that adds CORS, with their defaults. */
const corsVariables = {
  api_id: undefined,
  api_resource_id: undefined,
  allow_headers: [
    'Authorization',
    'Content-Type',
    'X-Amz-Date',
    'X-Amz-Security-Token',
    'X-Api-Key',
  ],
  allow_methods: ['OPTIONS', 'HEAD', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allow_origin: '*',
  allow_max_age: '7200',
  allow_credentials: false,
}

const place = { rest_api_id: '${var.api_id}', resource_id: '${var.api_resource_id}' }
const part = { ...place, http_method: 'OPTIONS' }

/**
 * The module `squidfunk/api-gateway-enable-cors/aws` of Terraform's registry (from version 0.3.2 of
 * 2021 on), by what is published of it: it creates a MOCK method OPTIONS that answers with CORS headers.
 */
const cors: ModuleSource = toModule({
  variable: Object.fromEntries(
    Object.entries(corsVariables).map(([name, value]) => [name, { default: value }]),
  ),
  locals: {
    values: {
      'Access-Control-Allow-Headers': '\'${join(",", var.allow_headers)}\'',
      'Access-Control-Allow-Methods': '\'${join(",", var.allow_methods)}\'',
      'Access-Control-Allow-Origin': "'${var.allow_origin}'",
      'Access-Control-Max-Age': "'${var.allow_max_age}'",
      'Access-Control-Allow-Credentials': '${var.allow_credentials ? "\'true\'" : ""}',
    },
    headers:
      '${{ for name, value in local.values : "method.response.header.${name}" => value if value != "" }}',
  },
  resource: {
    aws_api_gateway_method: { _: { ...part, authorization: 'NONE' } },
    aws_api_gateway_integration: {
      _: {
        ...part,
        type: 'MOCK',
        content_handling: 'CONVERT_TO_TEXT',
        request_templates: { 'application/json': '{ "statusCode": 200 }' },
      },
    },
    aws_api_gateway_integration_response: {
      _: { ...part, status_code: '200', response_parameters: '${local.headers}' },
    },
    aws_api_gateway_method_response: {
      _: {
        ...part,
        status_code: '200',
        response_parameters: '${{ for name, value in local.headers : name => true }}',
        response_models: { 'application/json': 'Empty' },
      },
    },
  },
})

function toModule(value: object): ModuleSource {
  return { path: '.', files: [{ value }], variableFiles: [], calls: new Map() }
}

/** Returns a module of Terraform's registry by its source, with or without the registry's host; undefined for others. */
export function findKnownModule(source: unknown): ModuleSource | undefined {
  const name = String(source).replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, '')
  return name === 'squidfunk/api-gateway-enable-cors/aws' ? cors : undefined
}
