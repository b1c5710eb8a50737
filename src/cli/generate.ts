import { realpath, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { describeIssues } from './describe-issues.ts'
import { fileOptions, takePositionals, toLoadOptions } from './file-arguments.ts'
import { loadApi } from './load-api.ts'
import type { Terminal } from './terminal.ts'
import { toModule } from './to-module.ts'
import { UsageError } from './usage.ts'

/** Runs `generate FILE -o MODULE`: writes a file's definition as a TypeScript module and returns the exit code. */
export async function generate(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...fileOptions, output: { type: 'string', short: 'o' } },
  })
  const [file = ''] = takePositionals(positionals, ['FILE'])
  const { output } = values
  if (output !== undefined && (await isSameFile(file, output)))
    throw new UsageError(
      `Expected another file than '${file}' for -o: the module would replace the definition.`,
    )
  const { api, issues } = await loadApi(file, toLoadOptions(values))
  if (issues.length > 0) terminal.writeError(describeIssues(issues, terminal))
  if (!api) return 1
  const module = toModule(api.definition, basename(file))
  if (output === undefined) terminal.write(module)
  else {
    await writeFile(output, module)
    terminal.writeError(`${output}: ${api.mock.operations.length} operations\n`)
  }
  return 0
}

/** Returns whether two paths lead to the same file, also by links; false when one of them leads to no file. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((path) => realpath(path).catch(() => undefined)),
  )
  return first !== undefined && first === second
}
