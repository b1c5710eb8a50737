# An OpenAPI document written in HCL, as jsonencode and yamlencode print it.

locals {
  mock = {
    type             = "mock"
    requestTemplates = { "application/json" = jsonencode({ statusCode = 200 }) }
    responses = {
      default = {
        statusCode        = "200"
        responseTemplates = { "application/json" = "<b>${local.greeting} & more</b>\n" }
      }
    }
  }
  greeting = "hello"
}

resource "aws_api_gateway_rest_api" "encoded" {
  name = "encoded"
  body = yamlencode({
    openapi = "3.0.1"
    info    = { title = "encoded", version = "1" }
    paths = {
      for path in toset(["/hello", "/hi"]) : path => {
        get = {
          responses                         = { 200 = { description = "OK" } }
          "x-amazon-apigateway-integration" = local.mock
        }
      }
    }
  })

  parameters = { basepath = "ignore" }
}
