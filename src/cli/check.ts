import { parseArgs } from 'node:util'
import { describeIssues } from './describe-issues.ts'
import { fileOptions, oneOf, takePositionals, toLoadOptions } from './file-arguments.ts'
import { loadApi } from './load-api.ts'
import type { Terminal } from './terminal.ts'

/** Runs `check FILE`: prints the issues of a definition and returns the exit code, 1 on errors and failures. */
export async function check(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...fileOptions, format: { type: 'string', default: 'text' } },
  })
  const [file = ''] = takePositionals(positionals, ['FILE'])
  const format = oneOf('--format', values.format, ['text', 'json'])
  const { issues } = await loadApi(file, toLoadOptions(values))
  terminal.write(
    format === 'json' ? `${JSON.stringify(issues, null, 2)}\n` : describeIssues(issues, terminal),
  )
  return issues.some(({ severity }) => severity !== 'warning') ? 1 : 0
}
