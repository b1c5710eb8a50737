# Short links that answer with redirects, one for each entry of a map.

locals {
  links = {
    docs = "https://docs.example.com/"
    help = "https://example.com/help?stage=${var.stage}"
  }
}

resource "aws_api_gateway_rest_api" "links" {
  name = "links-${var.stage}"
}

resource "aws_api_gateway_resource" "link" {
  for_each = local.links

  rest_api_id = aws_api_gateway_rest_api.links.id
  parent_id   = aws_api_gateway_rest_api.links.root_resource_id
  path_part   = each.key
}

resource "aws_api_gateway_method" "link" {
  for_each = aws_api_gateway_resource.link

  rest_api_id   = aws_api_gateway_rest_api.links.id
  resource_id   = each.value.id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "link" {
  for_each = aws_api_gateway_resource.link

  rest_api_id = aws_api_gateway_rest_api.links.id
  resource_id = each.value.id
  http_method = aws_api_gateway_method.link[each.key].http_method
  type        = "MOCK"

  request_templates = {
    "application/json" = jsonencode({ statusCode = 302 })
  }
}

resource "aws_api_gateway_method_response" "link" {
  for_each = aws_api_gateway_resource.link

  rest_api_id = aws_api_gateway_rest_api.links.id
  resource_id = each.value.id
  http_method = aws_api_gateway_method.link[each.key].http_method
  status_code = 302

  response_parameters = {
    "method.response.header.Location" = true
  }
}

resource "aws_api_gateway_integration_response" "link" {
  for_each = local.links

  rest_api_id = aws_api_gateway_rest_api.links.id
  resource_id = aws_api_gateway_resource.link[each.key].id
  http_method = aws_api_gateway_method.link[each.key].http_method
  status_code = aws_api_gateway_method_response.link[each.key].status_code

  response_parameters = {
    "method.response.header.Location" = "'${each.value}'"
  }

  depends_on = [aws_api_gateway_integration.link]
}

resource "aws_api_gateway_deployment" "live" {
  rest_api_id = aws_api_gateway_rest_api.links.id
  triggers    = { redeployment = sha1(jsonencode(aws_api_gateway_resource.link)) }
}

resource "aws_api_gateway_stage" "live" {
  rest_api_id   = aws_api_gateway_rest_api.links.id
  deployment_id = aws_api_gateway_deployment.live.id
  stage_name    = var.stage
  variables     = { count = length(local.links) }
}
