import { parseArgs } from 'node:util'
import type { TestResult } from '../msw/test-invoke.ts'
import { describeIssues } from './describe-issues.ts'
import { escapeControls } from './escape-controls.ts'
import { fileOptions, takePositionals, toLoadOptions } from './file-arguments.ts'
import { loadApi } from './load-api.ts'
import { readCall } from './read-call.ts'
import { style, type Terminal } from './terminal.ts'

/** Runs `invoke FILE 'GET /pets'`: prints the mock's answer to a request and returns the exit code. */
export async function invoke(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...fileOptions,
      header: { type: 'string', short: 'H', multiple: true, default: [] },
      data: { type: 'string', short: 'd' },
      log: { type: 'boolean', default: false },
    },
  })
  const [file = '', line = ''] = takePositionals(positionals, ['FILE', "'METHOD /path'"])
  const { target, init } = readCall(line, values.header, values.data)
  const { api, issues } = await loadApi(file, toLoadOptions(values))
  if (!api) {
    terminal.writeError(describeIssues(issues, terminal))
    return 1
  }
  const result = await api.mock.test(new Request(`${api.baseUrl}${target}`, init))
  if (values.log)
    terminal.write(
      `${result.log.map((entry) => style('dim', escapeControls(entry), terminal)).join('\n')}\n\n`,
    )
  terminal.write(describeResult(result, terminal))
  return 0
}

function describeResult({ status, headers, body }: TestResult, terminal: Terminal): string {
  const statusLine = style(status < 400 ? 'green' : 'red', `${status}`, terminal)
  const lines = Object.entries(headers).map(
    ([name, value]) => `${style('dim', `${name}:`, terminal)} ${escapeControls(value)}`,
  )
  return [statusLine, ...lines, '', escapeControls(body.endsWith('\n') ? body : `${body}\n`)].join(
    '\n',
  )
}
