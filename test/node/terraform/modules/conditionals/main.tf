# What is in the API depends on variables and local values.

variable "is_public" {
  type    = bool
  default = false
}

variable "limits" {
  type    = map(number)
  default = { small = 10, large = 100 }
}

variable "extra_headers" {
  type    = list(string)
  default = null
}

locals {
  environment = terraform_data.names.input["env"]
  names       = merge({ cat = "Tom" }, var.is_public ? { dog = "Rex" } : {})
  headers     = coalesce(var.extra_headers, ["X-Limit"])
  limits      = join(", ", [for name, limit in var.limits : format("%s=%d", name, limit) if limit > 10])
}

resource "terraform_data" "names" {
  input = { env = "dev" }
}

resource "aws_api_gateway_rest_api" "pets" {
  name           = var.is_public ? "public" : "private"
  api_key_source = "HEADER"
}

resource "aws_api_gateway_model" "pet" {
  rest_api_id  = aws_api_gateway_rest_api.pets.id
  name         = "Pet"
  content_type = "application/json"
  schema       = jsonencode({ type = "object", required = ["name"] })
}

resource "aws_api_gateway_authorizer" "token" {
  count           = var.is_public ? 0 : 1
  name            = "token"
  rest_api_id     = aws_api_gateway_rest_api.pets.id
  authorizer_uri  = aws_lambda_function.authorizer.invoke_arn
  identity_source = "method.request.header.Authorization"
  type            = "TOKEN"
}

resource "aws_lambda_function" "authorizer" {
  function_name = "authorizer"
}

resource "aws_api_gateway_method" "create" {
  rest_api_id   = aws_api_gateway_rest_api.pets.id
  resource_id   = aws_api_gateway_rest_api.pets.root_resource_id
  http_method   = "POST"
  authorization = var.is_public ? "NONE" : "CUSTOM"
  authorizer_id = try(aws_api_gateway_authorizer.token[0].id, null)

  request_models = {
    "application/json" = aws_api_gateway_model.pet.name
  }
}

resource "aws_api_gateway_integration" "create" {
  rest_api_id          = aws_api_gateway_rest_api.pets.id
  resource_id          = aws_api_gateway_rest_api.pets.root_resource_id
  http_method          = aws_api_gateway_method.create.http_method
  type                 = "MOCK"
  passthrough_behavior = "NEVER"

  request_templates = {
    "application/json" = "{\"statusCode\": ${1 + 2 * 100}}"
  }
}

resource "aws_api_gateway_method_response" "create" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  resource_id = aws_api_gateway_rest_api.pets.root_resource_id
  http_method = aws_api_gateway_method.create.http_method
  status_code = "201"

  response_parameters = { for header in local.headers : "method.response.header.${header}" => true }
}

resource "aws_api_gateway_integration_response" "create" {
  rest_api_id       = aws_api_gateway_rest_api.pets.id
  resource_id       = aws_api_gateway_rest_api.pets.root_resource_id
  http_method       = aws_api_gateway_method.create.http_method
  status_code       = aws_api_gateway_method_response.create.status_code
  selection_pattern = ""

  response_parameters = {
    for header in local.headers : "method.response.header.${header}" => "'${local.limits}'"
  }

  response_templates = {
    "application/json" = replace(
      <<-EOT
        {
          %{~ for name in sort(values(local.names)) ~}
          "${lower(name)}": true,
          %{~ endfor ~}
          "env": "__ENV__"
        }
      EOT
      , "__ENV__", local.environment
    )
  }
}
