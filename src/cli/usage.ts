/** What each command does, in a line, and its own help. */
const commands: ReadonlyMap<string, { readonly summary: string; readonly help: string }> = new Map([
  [
    'check',
    {
      summary: 'prints what API Gateway refuses, what fails, and what may surprise',
      help: `Usage: msw-apigateway check FILE… [options]

Prints the issues of definitions with their places: what API Gateway refuses to deploy, what fails
when it is called, and what may surprise, CORS included. FILE may be a glob, or - for the standard
input. Exits with 1 on errors and failures.

  --cors               print what each path consents to for pages of other origins instead
  --format FORMAT      text (default), json, github (workflow commands), sarif or junit
  --max-warnings N     exit with 1 on more than N warnings
  --allow CODE         leave out the failures and warnings of a code; repeatable
  --watch              check again after each change, until stopped

A document allows codes itself: x-msw-apigateway-allow: [CODE] in an OpenAPI document, operation or
integration, or Metadata: { msw-apigateway: { allow: [CODE] } } of a CloudFormation resource.

Example: msw-apigateway check 'api/**/*.yaml' --max-warnings 0 --format github`,
    },
  ],
  [
    'invoke',
    {
      summary: 'sends a request to the mock and prints the answer',
      help: `Usage: msw-apigateway invoke FILE 'METHOD /path?query' [options]

Sends a request to the mock of a definition and prints the answer, and why it failed when a mistake in
the definition made it a 500. A path is below the base path of the API; a full URL is taken as it is.

  -H, --header HEADER  send a header, such as 'Accept: text/html'; repeatable
  -d, --data BODY      send a body, @FILE for that of a file, - for the standard input;
                       as JSON unless a header names another content type
  --override CHOICE    choose the answer, as override() does: '{"statusCode": 404}'
  --example            answer methods that are not MOCK with the definition's examples
  --log                print API Gateway's execution log before the answer

Example: msw-apigateway invoke api.yaml 'POST /pets' -d '{"name": "Rex"}' --log`,
    },
  ],
  [
    'serve',
    {
      summary: 'answers HTTP requests, for apps and tests without MSW',
      help: `Usage: msw-apigateway serve FILE… [options]

Answers HTTP requests as the deployed APIs would, each below its base path, until stopped. Reads the
files again after each change. Prints a line for each request, with the reason of an error that API
Gateway itself would answer.

  -p, --port PORT      listen on this port (default: 4000; 0 takes a free one)
  --host HOST          listen on this address (default: 127.0.0.1, this machine only)
  --delay MS           wait before each answer
  --example            answer methods that are not MOCK with the definition's examples
  --force-by-header    let a request choose its answer, by a header such as
                       x-msw-apigateway: statusCode=404; delay=300
  --log                print API Gateway's execution log of each request

Example: msw-apigateway serve api.yaml --port 4000 --example`,
    },
  ],
  [
    'compare',
    {
      summary: 'asks a deployed stage and the mock the same, and prints what differs',
      help: `Usage: msw-apigateway compare FILE URL [options]

Sends the same requests to a deployed stage and to the mock of its definition, and prints what
differs in status, headers and body. The requests try each MOCK operation with its parameters absent,
alone and together, and with the texts that its templates compare them with. Exits with 1 when
anything differs.

  --har HAR            send the requests that a HAR file has recorded instead
  --methods METHODS    send requests of these methods (default: GET,HEAD,OPTIONS)
  -H, --header HEADER  send a header to both, such as 'x-api-key: …'; repeatable

Example: msw-apigateway compare api.yaml https://abc123.execute-api.eu-central-1.amazonaws.com/prod`,
    },
  ],
  [
    'generate',
    {
      summary: 'writes a TypeScript module with a definition, its mock and its handlers',
      help: `Usage: msw-apigateway generate FILE [-o MODULE] [options]
       msw-apigateway generate --types FILE… [options]

Writes a TypeScript module with a definition as data, for bundlers without a plugin; by --types the
declarations that the Vite plugin writes, for tsc before Vite ever ran.

  -o, --output MODULE  write to a file (default: to the terminal); with --types, the folder below
                       which to write, one of the tsconfig's rootDirs (default: beside each file)
  --types              write API.d.yaml.ts for each API.yaml; FILE may be a glob
  --check              write nothing; exit with 1 when a file is not up to date
  --watch              write again after each change, until stopped

Example: msw-apigateway generate api.yaml -o src/api.ts --check`,
    },
  ],
  [
    'coverage',
    {
      summary: 'prints how much of definitions ran in tests',
      help: `Usage: msw-apigateway coverage RECORDING…

Prints which share of the templates, integration responses and #if branches of definitions ran in
tests, and the lines that never ran. RECORDING is the JSON of recordCoverage, which
msw-apigateway/coverage exports, and may be one of several processes. Vitest has a reporter instead.

Example: msw-apigateway coverage coverage/api-*.json`,
    },
  ],
])

const fileOptions = `Options of every command with a FILE:
  --rest-api NAME          use this REST API of a file that has several
  --stage NAME             use the variables of this stage (default: the first one)
  --parameters NAME=VALUE  set a parameter of the template; repeatable
  --resolve NAME=VALUE     set a value that only a deployment knows, such as Table.Arn; repeatable
  --base-path MODE         import an OpenAPI base path as API Gateway does with basepath=MODE:
                           ignore, prepend or split
  -h, --help               print this help, or that of a command
  -v, --version            print the version

FILE is an OpenAPI document, a CloudFormation or SAM template, a Terraform module, plan or state, in
JSON or YAML. The exit code is 2 for mistakes in the arguments and for files that cannot be read.
`

/**
 * Returns the help of a command, or of all of them for a name that is none.
 *
 * @example
 * describeUsage('check') // 'Usage: msw-apigateway check FILE… …'
 */
export function describeUsage(name: string): string {
  const help = commands.get(name)?.help
  if (help !== undefined) return `${help}\n${/ FILE/.test(help) ? `\n${fileOptions}` : ''}`
  const lines = Array.from(
    commands,
    ([command, { summary }]) => `  ${command.padEnd(10)}${summary}`,
  )
  return `Usage: msw-apigateway COMMAND FILE [options]\n\n${lines.join('\n')}\n\nmsw-apigateway COMMAND --help prints the options of a command, with an example.\n\n${fileOptions}`
}

/** The error thrown for a mistake in the arguments of a command. */
export class UsageError extends Error {
  override readonly name = 'UsageError' as const
}
