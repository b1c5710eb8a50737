const place = `rest_api_id = aws_api_gateway_rest_api.pets.id
  resource_id = aws_api_gateway_rest_api.pets.root_resource_id
  http_method = "GET"`

/** Makes the source of an API with a MOCK method GET of its root; `response` are arguments of its only response. */
export const mockApi = (
  response: string,
  requestTemplate = '"{\\"statusCode\\": 200}"',
): string => `
resource "aws_api_gateway_rest_api" "pets" {
  name = "pets"
}

resource "aws_api_gateway_method" "get" {
  ${place}
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "get" {
  ${place}
  type = "MOCK"
  request_templates = { "application/json" = ${requestTemplate} }
}

resource "aws_api_gateway_method_response" "get" {
  ${place}
  status_code = 200
}

resource "aws_api_gateway_integration_response" "get" {
  ${place}
  status_code = 200
  ${response}
}
`

/** Makes an API whose response is a template in HCL. */
export const respondWith = (template: string): string =>
  mockApi(`response_templates = { "application/json" = ${template} }`)

/** Makes an API of an OpenAPI document, given as an expression. */
export const bodyOf = (expression: string): string =>
  `resource "aws_api_gateway_rest_api" "pets" {\n  name = "pets"\n  body = ${expression}\n}\n`
