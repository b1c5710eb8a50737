import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { describeUnknownCodes } from './check/allowed-codes.ts'
import { checkFile, hasFailed } from './check/check-file.ts'
import { findFiles } from './check/find-files.ts'
import { formatGithub } from './check/format-github.ts'
import { formatJson } from './check/format-json.ts'
import { formatJunit } from './check/format-junit.ts'
import { formatSarif } from './check/format-sarif.ts'
import { formatText } from './check/format-text.ts'
import { type CheckedFile, countIssues, withoutSharedParameters } from './check/report.ts'
import { escapeControls } from './escape-controls.ts'
import { fileOptions, oneOf, readNumber, toLoadOptions } from './file-arguments.ts'
import { readVersion } from './read-version.ts'
import { watchFiles } from './serve/watch-files.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'

const formats = ['text', 'json', 'github', 'sarif', 'junit'] as const

/**
 * Runs `check FILE…`: prints the issues of definitions, or by `--cors` what their answers consent to. Returns the exit
 * code: 1 on errors, failures and more warnings than allowed, 2 when a file cannot be read.
 */
export async function check(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...fileOptions,
      format: { type: 'string', default: 'text' },
      'max-warnings': { type: 'string' },
      allow: { type: 'string', multiple: true, default: [] },
      cors: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  })
  if (positionals.length === 0) throw new UsageError('Missing argument FILE.')
  if (values.watch && positionals.includes('-'))
    throw new UsageError('Expected files for --watch: the standard input does not change.')
  const format = oneOf('--format', values.format, formats)
  const [unknown] = describeUnknownCodes(values.allow)
  if (unknown !== undefined) throw new UsageError(`--allow: ${unknown}`)
  const mostWarnings =
    values['max-warnings'] === undefined
      ? Number.POSITIVE_INFINITY
      : readNumber('--max-warnings', values['max-warnings'], 1_000_000)
  const version = await readVersion()
  const seen = new Set<string>()
  let input: Promise<string> | undefined

  async function run(): Promise<number> {
    seen.clear()
    const onFile = (path: string): void => void seen.add(path)
    const found: CheckedFile[] = []
    for (const name of await findFiles(positionals))
      found.push(
        await checkFile(name, {
          load: { ...toLoadOptions(values), onFile },
          allowed: values.allow,
          cors: values.cors,
          readInput() {
            input ??= text(process.stdin)
            return input
          },
        }),
      )
    const checked = withoutSharedParameters(found)
    for (const { unreadable } of checked)
      if (unreadable !== undefined) terminal.writeError(`${escapeControls(unreadable)}\n`)
    const isUnreadable = checked.some(({ unreadable }) => unreadable !== undefined)
    // People need no count of issues of files that were not read.
    if (format !== 'text' || checked.some(({ unreadable }) => unreadable === undefined))
      terminal.write(toText[format](checked, terminal, version))
    if (isUnreadable) return 2
    return checked.some(hasFailed) || countIssues(checked).warnings > mostWarnings ? 1 : 0
  }

  const code = await run()
  if (!values.watch) return code
  const watch = watchFiles(async () => {
    const before = [...seen]
    try {
      await run()
    } catch (error) {
      // A glob may match nothing for the moment in which an editor saves its only file.
      terminal.writeError(`${error instanceof Error ? error.message : error}\n`)
    }
    watch.follow(new Set([...before, ...seen]))
  })
  watch.follow(seen)
  await terminal.untilStopped()
  watch.close()
  return 0
}

const toText: Readonly<
  Record<
    (typeof formats)[number],
    (files: readonly CheckedFile[], terminal: Terminal, version: string) => string
  >
> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: (files, _terminal, version) => formatSarif(files, version),
  junit: formatJunit,
}
