/** How the command is used. */
export const usage: string = `Usage:
  msw-apigateway check FILE [--format text|json]
  msw-apigateway invoke FILE 'METHOD /path?query' [-H 'name: value']… [-d BODY] [--log]
  msw-apigateway generate FILE [-o MODULE]

FILE is an OpenAPI document, a CloudFormation or SAM template, or a Terraform plan
("terraform show -json"), in JSON or YAML.

check prints what API Gateway refuses or what fails at run time; it exits with 1 on errors.
invoke prints the answer to a request; a body is JSON unless a header says otherwise.
generate writes a TypeScript module with the definition, its mock and its handlers.

Options of all commands:
  --rest-api NAME       which REST API of the file, when it has several
  --stage NAME          which stage has the stage variables (default: the first)
  --parameters NAME=VALUE
                        a parameter of the template; may be repeated
  --resolve NAME=VALUE  what only a deployment knows, such as Table.Arn; may be repeated
  --base-path MODE      what becomes of an OpenAPI base path: ignore, prepend or split
  -h, --help            this text
  -v, --version         the version
`

/** A mistake in the arguments of the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError' as const
}
