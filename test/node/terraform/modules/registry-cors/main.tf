# CORS of a resource by the module of Terraform's registry that most people use.

resource "aws_api_gateway_rest_api" "pets" {
  name = "pets"
}

resource "aws_api_gateway_resource" "pets" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  parent_id   = aws_api_gateway_rest_api.pets.root_resource_id
  path_part   = "pets"
}

module "cors" {
  source  = "squidfunk/api-gateway-enable-cors/aws"
  version = "0.3.3"

  api_id            = aws_api_gateway_rest_api.pets.id
  api_resource_id   = aws_api_gateway_resource.pets.id
  allow_origin      = "https://example.com"
  allow_methods     = ["GET", "OPTIONS"]
  allow_credentials = true
}
