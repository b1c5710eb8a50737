import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { describeIssues } from './describe-issues.ts'
import { fileOptions, takePositionals, toLoadOptions } from './file-arguments.ts'
import { loadApi } from './load-api.ts'
import type { Terminal } from './terminal.ts'
import { toModule } from './to-module.ts'

/** Runs `generate FILE -o MODULE`: writes a file's definition as a TypeScript module and returns the exit code. */
export async function generate(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...fileOptions, output: { type: 'string', short: 'o' } },
  })
  const [file = ''] = takePositionals(positionals, ['FILE'])
  const { api, issues } = await loadApi(file, toLoadOptions(values))
  if (issues.length > 0) terminal.writeError(describeIssues(issues, terminal))
  if (!api) return 1
  const module = toModule(api.definition, basename(file))
  if (values.output === undefined) terminal.write(module)
  else {
    await writeFile(values.output, module)
    terminal.writeError(`${values.output}: ${api.mock.operations.length} operations\n`)
  }
  return 0
}
