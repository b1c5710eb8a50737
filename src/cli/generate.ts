import { realpath } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { fileOptions, takePositionals, toLoadOptions } from './file-arguments.ts'
import { compareFiles, type Generation, writeFiles } from './generation.ts'
import { makeModule } from './make-module.ts'
import { makeTypes } from './make-types.ts'
import { watchFiles } from './serve/watch-files.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'

/**
 * Runs `generate FILE -o MODULE`, which writes a file's definition as a TypeScript module, or `generate --types FILE…`,
 * which writes the type declarations of files; returns the exit code.
 */
export async function generate(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...fileOptions,
      output: { type: 'string', short: 'o' },
      types: { type: 'boolean' },
      check: { type: 'boolean' },
      watch: { type: 'boolean' },
    },
  })
  const { output, types, check, watch } = values
  const options = toLoadOptions(values)
  const [file = ''] = types ? positionals : takePositionals(positionals, ['FILE'])
  if (types && positionals.length === 0) throw new UsageError('Missing argument FILE.')
  if (check && watch) throw new UsageError('Expected either --check or --watch.')
  if ((check || watch) && !types && output === undefined)
    throw new UsageError(`Missing option -o for ${check ? '--check' : '--watch'}.`)
  if (!types && output !== undefined && (await isSameFile(file, output)))
    throw new UsageError(
      `Expected another file than '${file}' for -o: the module would replace the definition.`,
    )
  const make = (): Promise<Generation> =>
    types
      ? makeTypes(positionals, output, options, terminal)
      : makeModule(file, output, options, terminal)
  const made = await make()
  if (check) return compareFiles(made, terminal)
  if (!watch) return writeFiles(made, terminal)
  const watched = watchFiles(() => void makeAgain())
  const makeAgain = async (): Promise<void> => {
    try {
      const next = await make()
      watched.follow(next.inputs)
      await writeFiles(next, terminal)
    } catch (error) {
      // A file may be gone for the moment in which an editor saves it.
      if (!(error instanceof Error)) throw error
      terminal.writeError(`${error.message}\n`)
    }
  }
  watched.follow(made.inputs)
  await writeFiles(made, terminal)
  await terminal.untilStopped()
  watched.close()
  return 0
}

/** Returns whether two paths lead to the same file, also by links; false when one of them leads to no file. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((path) => realpath(path).catch(() => undefined)),
  )
  return first !== undefined && first === second
}
