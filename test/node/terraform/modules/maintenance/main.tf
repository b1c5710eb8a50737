# A page that answers every request while the real API is down.

data "aws_region" "here" {}

resource "aws_api_gateway_rest_api" "down" {
  name               = "maintenance"
  binary_media_types = ["image/png"]
}

resource "aws_api_gateway_resource" "all" {
  rest_api_id = aws_api_gateway_rest_api.down.id
  parent_id   = aws_api_gateway_rest_api.down.root_resource_id
  path_part   = "{proxy+}"
}

locals {
  # The root and everything below it.
  resources = [aws_api_gateway_rest_api.down.root_resource_id, aws_api_gateway_resource.all.id]
}

resource "aws_api_gateway_method" "all" {
  count         = length(local.resources)
  rest_api_id   = aws_api_gateway_rest_api.down.id
  resource_id   = local.resources[count.index]
  http_method   = "ANY"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "all" {
  count       = length(local.resources)
  rest_api_id = aws_api_gateway_rest_api.down.id
  resource_id = element(local.resources, count.index)
  http_method = "ANY"
  type        = "MOCK"

  request_templates = {
    "application/json" = <<EOF
{
  "statusCode": 503
}
EOF
  }
}

resource "aws_api_gateway_method_response" "all" {
  count       = length(local.resources)
  rest_api_id = aws_api_gateway_rest_api.down.id
  resource_id = local.resources[count.index]
  http_method = aws_api_gateway_method.all[count.index].http_method
  status_code = "503"

  response_parameters = {
    "method.response.header.Retry-After" = true
  }
}

resource "aws_api_gateway_integration_response" "all" {
  count       = length(local.resources)
  rest_api_id = aws_api_gateway_rest_api.down.id
  resource_id = local.resources[count.index]
  http_method = aws_api_gateway_method.all[count.index].http_method
  status_code = aws_api_gateway_method_response.all[count.index].status_code

  response_parameters = {
    "method.response.header.Retry-After" = "'3600'"
  }

  response_templates = {
    "text/html" = file("${path.module}/page.html")
  }
}

resource "aws_api_gateway_gateway_response" "not_found" {
  rest_api_id   = aws_api_gateway_rest_api.down.id
  response_type = "MISSING_AUTHENTICATION_TOKEN"
  status_code   = 404

  response_templates = {
    "application/json" = "{\"message\": $context.error.messageString}"
  }
}
