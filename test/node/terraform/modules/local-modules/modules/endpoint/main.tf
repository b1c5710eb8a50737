variable "api" {}

variable "path" {
  type = string
}

variable "status" {
  type    = string
  default = "200"
}

resource "aws_api_gateway_resource" "this" {
  rest_api_id = var.api.id
  parent_id   = var.api.root
  path_part   = var.path
}

resource "aws_api_gateway_method" "this" {
  rest_api_id   = var.api.id
  resource_id   = aws_api_gateway_resource.this.id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "this" {
  rest_api_id = var.api.id
  resource_id = aws_api_gateway_resource.this.id
  http_method = aws_api_gateway_method.this.http_method
  type        = "MOCK"

  request_templates = {
    "application/json" = templatefile("${path.module}/request.vtl.tftpl", { status = var.status })
  }
}

module "cors" {
  source      = "./cors"
  rest_api_id = var.api.id
  resource_id = aws_api_gateway_resource.this.id
}

output "resource_id" {
  value = aws_api_gateway_resource.this.id
}
