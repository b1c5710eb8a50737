variable "stage" {
  type        = string
  description = "Name of the stage"
}
