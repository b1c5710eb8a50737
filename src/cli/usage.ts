/** Help text, printed for `--help` and after a mistake in the arguments. */
export const usage: string = `Usage:
  msw-apigateway check FILE [--format text|json]
  msw-apigateway invoke FILE 'METHOD /path?query' [-H 'name: value']… [-d BODY] [--log]
  msw-apigateway generate FILE [-o MODULE] [--check|--watch]
  msw-apigateway generate --types FILE… [-o FOLDER] [--check|--watch]

FILE is an OpenAPI document, a CloudFormation or SAM template, or a Terraform plan
("terraform show -json"), in JSON or YAML.

check     prints what API Gateway refuses and what fails or surprises when called;
          exits with 1 on errors and failures
invoke    sends a request to the mock and prints the answer
generate  writes a TypeScript module with the definition, its mock and its handlers; with
          --types, the declarations by which the compiler knows the operations of files that
          the Vite plugin imports. A FILE of --types may be a pattern such as 'api/*.yaml'

Options of check:
  --format FORMAT          print the issues as text (default) or json
Options of invoke:
  -H, --header HEADER      send a header, such as 'Accept: text/html'; repeatable
  -d, --data BODY          send a body, as JSON unless a header names another content type
  --log                    print the execution log before the answer
Options of generate:
  -o, --output MODULE      write to a file (default: to the terminal); with --types, the folder
                           below which to write (default: beside each file)
  --check                  write nothing; exit with 1 when a written file is not up to date
  --watch                  write again after each change, until stopped
Options of all commands:
  --rest-api NAME          use this REST API of a file that has several
  --stage NAME             use the variables of this stage (default: the first one)
  --parameters NAME=VALUE  set a parameter of the template; repeatable
  --resolve NAME=VALUE     set a value that only a deployment knows, such as Table.Arn; repeatable
  --base-path MODE         import an OpenAPI base path as API Gateway does with basepath=MODE:
                           ignore, prepend or split
  -h, --help               print this help
  -v, --version            print the version

The exit code is 2 for mistakes in the arguments and for files that cannot be read.
`

/** The error thrown for a mistake in the arguments of a command. */
export class UsageError extends Error {
  override readonly name = 'UsageError' as const
}
