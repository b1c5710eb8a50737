import { parseArgs } from 'node:util'
import type { GatewayResult } from '../gateway/gateway.ts'
import { checkAnswer, checkChoice } from '../msw/check-choice.ts'
import type { OverrideChoice } from '../msw/override-choice.ts'
import { describeIssues } from './describe-issues.ts'
import { describeReason } from './describe-reason.ts'
import { escapeControls } from './escape-controls.ts'
import { fileOptions, takePositionals, toLoadOptions } from './file-arguments.ts'
import { readCall, readData } from './read-call.ts'
import { loadServedApi, type ServedApi } from './served-api.ts'
import { style, type Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'

/** Runs `invoke FILE 'GET /pets'`: prints the mock's answer to a request and returns the exit code. */
export async function invoke(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...fileOptions,
      header: { type: 'string', short: 'H', multiple: true, default: [] },
      data: { type: 'string', short: 'd' },
      override: { type: 'string' },
      example: { type: 'boolean', default: false },
      log: { type: 'boolean', default: false },
    },
  })
  const [file = '', line = ''] = takePositionals(positionals, ['FILE', "'METHOD /path'"])
  const body = await readData(values.data)
  const choice = readChoice(values.override)
  // Reads the request before the file, so that a mistake in the arguments is told of first.
  readCall({ line, headerLines: values.header, body }, 'https://localhost')
  const { api, issues } = await loadServedApi(
    file,
    toLoadOptions(values),
    values.example ? { integrations: 'example' } : {},
  )
  if (!api) {
    terminal.writeError(describeIssues(issues, terminal))
    return 1
  }
  const { url, init } = readCall({ line, headerLines: values.header, body }, toBaseUrl(api))
  const request = new Request(url, init)
  checkForced(api, request, choice)
  const answered = await api.answer({
    url,
    headers: request.headers,
    body: body ?? null,
    request,
    choice,
  })
  if (!answered)
    throw new UsageError(`'${url}' is outside the API: it answers below ${toBaseUrl(api)}.`)
  const { result, operation } = answered
  if (values.log)
    terminal.write(
      `${result
        .log()
        .map((entry) => style('dim', escapeControls(entry), terminal))
        .join('\n')}\n\n`,
    )
  terminal.write(describeResult(result, terminal))
  const hint = operation ? describeReason(answered) : findHint(api, line)
  if (hint !== undefined) terminal.writeError(`${escapeControls(hint)}\n`)
  return 0
}

/** Returns the base URL of an API: its first server or else the path of its stage, on https://localhost if relative. */
function toBaseUrl({ definition, basePath }: ServedApi): string {
  const [server = ''] = definition.servers ?? []
  return `${/^https?:\/\/[^/]*/i.exec(server)?.[0] ?? 'https://localhost'}${basePath}`
}

/** Reads the choice of `--override`. */
function readChoice(text: string | undefined): OverrideChoice {
  if (text === undefined) return {}
  try {
    const choice: unknown = JSON.parse(text)
    checkChoice('--override', choice)
    if (choice.networkError || choice.passthrough)
      throw new TypeError('--override: a network error and a request passed on have no answer.')
    return choice
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UsageError(
        `Expected JSON such as '{"statusCode": 404}' as --override, got '${text}'.`,
      )
    if (error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}

function checkForced(
  { gateway, basePath }: ServedApi,
  request: Request,
  choice: OverrideChoice,
): void {
  const { pathname } = new URL(request.url)
  const route = gateway.route(request.method, pathname.slice(basePath.length) || '/')
  if (!route) return
  try {
    checkAnswer('--override', gateway, route.operation, choice)
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}

/** Says that a path, which no operation serves, would be served without the base path that it begins with. */
function findHint({ gateway, basePath, definition }: ServedApi, line: string): string | undefined {
  const [, method = '', path = ''] = /^\s*([A-Za-z]+)\s+(\/[^?\s]*)/.exec(line) ?? []
  const { stageName } = definition.stage ?? {}
  const bases = [basePath, ...(stageName ? [`/${stageName}`] : [])].filter(Boolean)
  const base = bases.find((candidate) => path.startsWith(`${candidate}/`))
  if (base === undefined) return undefined
  const rest = path.slice(base.length)
  return gateway.route(method.toUpperCase(), rest)
    ? `Leave out '${base}', which is the base path: invoke … '${method.toUpperCase()} ${rest}'.`
    : undefined
}

function describeResult({ status, headers, body }: GatewayResult, terminal: Terminal): string {
  const statusLine = style(status < 400 ? 'green' : 'red', `${status}`, terminal)
  const lines = headers.map(
    ([name, value]) => `${style('dim', `${name}:`, terminal)} ${escapeControls(value)}`,
  )
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : (body ?? '')
  return [statusLine, ...lines, '', escapeControls(text.endsWith('\n') ? text : `${text}\n`)].join(
    '\n',
  )
}
