# An OpenAPI document that templatefile renders.

variable "operations" {
  type = list(object({
    path  = string
    reply = optional(string, "pong")
  }))
  default = [{ path = "ping" }, { path = "health", reply = "up" }]
}

resource "aws_api_gateway_rest_api" "main" {
  name = "rendered"
  body = templatefile("${path.module}/api/openapi.yaml.tftpl", {
    operations = var.operations
    title      = upper("rendered")
    has_root   = length(var.operations) > 1
  })
}
