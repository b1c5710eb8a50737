# What people wrote for Terraform 0.11, before expressions stood outside of texts.

variable "statuses" {
  type    = "list"
  default = ["200", "404"]
}

data "template_file" "pet" {
  template = "${file("${path.module}/pet.json.tpl")}"

  vars {
    name = "Tom"
  }
}

resource "aws_api_gateway_rest_api" "pets" {
  name = "pets"
}

resource "aws_api_gateway_method" "get" {
  rest_api_id   = "${aws_api_gateway_rest_api.pets.id}"
  resource_id   = "${aws_api_gateway_rest_api.pets.root_resource_id}"
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "get" {
  rest_api_id = "${aws_api_gateway_rest_api.pets.id}"
  resource_id = "${aws_api_gateway_rest_api.pets.root_resource_id}"
  http_method = "${aws_api_gateway_method.get.http_method}"
  type        = "MOCK"

  request_templates {
    "application/json" = "{\"statusCode\": 200}"
  }
}

resource "aws_api_gateway_method_response" "get" {
  count       = "${length(var.statuses)}"
  rest_api_id = "${aws_api_gateway_rest_api.pets.id}"
  resource_id = "${aws_api_gateway_rest_api.pets.root_resource_id}"
  http_method = "${aws_api_gateway_method.get.http_method}"
  status_code = "${var.statuses[count.index]}"
}

resource "aws_api_gateway_integration_response" "get" {
  count             = "${length(var.statuses)}"
  rest_api_id       = "${aws_api_gateway_rest_api.pets.id}"
  resource_id       = "${aws_api_gateway_rest_api.pets.root_resource_id}"
  http_method       = "${aws_api_gateway_method.get.http_method}"
  status_code       = "${element(var.statuses, count.index)}"
  selection_pattern = "${count.index == 0 ? "-" : var.statuses[count.index]}"

  response_templates {
    "application/json" = "${data.template_file.pet.rendered}"
  }
}
