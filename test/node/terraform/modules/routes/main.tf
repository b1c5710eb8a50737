# A table of routes from which everything is made, as generators of APIs write it.

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
}

provider "aws" {
  alias  = "main"
  region = "eu-west-1"
  default_tags {
    tags = { app = "routes" }
  }
}

locals {
  routes = {
    "v1"        = { parent = null, methods = [] }
    "v1/status" = { parent = "v1", methods = ["GET", "HEAD"] }
    "v1/users"  = { parent = "v1", methods = ["GET"] }
  }
  parents  = { for path, route in local.routes : path => route if route.parent == null }
  children = { for path, route in local.routes : path => route if route.parent != null }
  ids      = merge(aws_api_gateway_resource.parent, aws_api_gateway_resource.child)

  methods = merge([
    for path, route in local.routes : {
      for method in route.methods : "${method} ${path}" => {
        path   = path
        method = method
      }
    }
  ]...)
}

resource "aws_api_gateway_rest_api" "routes" {
  count = 1
  name  = join("-", compact(["routes", "", null]))

  endpoint_configuration {
    types = ["REGIONAL"]
  }

  dynamic "timeouts" {
    for_each = []
    content {}
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_api_gateway_resource" "parent" {
  for_each = local.parents

  provider    = aws.main
  rest_api_id = aws_api_gateway_rest_api.routes[0].id
  parent_id   = one(aws_api_gateway_rest_api.routes[*].root_resource_id)
  path_part   = basename(each.key)
}

resource "aws_api_gateway_resource" "child" {
  for_each = local.children

  rest_api_id = join("", aws_api_gateway_rest_api.routes.*.id)
  parent_id   = aws_api_gateway_resource.parent[each.value.parent].id
  path_part   = basename(each.key)
}

resource "aws_api_gateway_method" "all" {
  for_each = local.methods

  rest_api_id   = aws_api_gateway_rest_api.routes[0].id
  resource_id   = local.ids[each.value.path].id
  http_method   = each.value.method
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "all" {
  for_each = aws_api_gateway_method.all

  rest_api_id = each.value.rest_api_id
  resource_id = each.value.resource_id
  http_method = each.value.http_method
  type        = "MOCK"

  request_templates = {
    "application/json" = length(regexall("^HEAD", each.key)) > 0 ? "{\"statusCode\": 204}" : "{\"statusCode\": 200}"
  }
}

moved {
  from = aws_api_gateway_method.any
  to   = aws_api_gateway_method.all
}

output "url" {
  value = "${aws_api_gateway_rest_api.routes[0].execution_arn}/*"
}
