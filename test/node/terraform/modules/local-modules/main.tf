# A module of the project for each endpoint, which itself calls another one.

resource "aws_api_gateway_rest_api" "shop" {
  name = "shop"
}

module "endpoint" {
  source   = "./modules/endpoint"
  for_each = { cart = 200, orders = 204 }

  api    = { id = aws_api_gateway_rest_api.shop.id, root = aws_api_gateway_rest_api.shop.root_resource_id }
  path   = each.key
  status = each.value
}

resource "aws_api_gateway_resource" "item" {
  rest_api_id = aws_api_gateway_rest_api.shop.id
  parent_id   = module.endpoint["cart"].resource_id
  path_part   = "{itemId}"
}

resource "aws_api_gateway_method" "item" {
  rest_api_id          = aws_api_gateway_rest_api.shop.id
  resource_id          = aws_api_gateway_resource.item.id
  http_method          = "DELETE"
  authorization        = "NONE"
  request_validator_id = aws_api_gateway_request_validator.all.id

  request_parameters = {
    "method.request.path.itemId" = true
  }
}

resource "aws_api_gateway_request_validator" "all" {
  rest_api_id                 = aws_api_gateway_rest_api.shop.id
  name                        = "all"
  validate_request_parameters = true
}
