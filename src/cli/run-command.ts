import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describeUnknown } from '../model/unknown-word.ts'
import { check } from './check.ts'
import { coverage } from './coverage.ts'
import { escapeControls } from './escape-controls.ts'
import { generate } from './generate.ts'
import { invoke } from './invoke.ts'
import { style, type Terminal } from './terminal.ts'
import { UsageError, usage } from './usage.ts'

type Command = (args: string[], terminal: Terminal) => Promise<number>

const commands: ReadonlyMap<string, Command> = new Map([
  ['check', check],
  ['invoke', invoke],
  ['generate', generate],
  ['coverage', coverage],
])
const flags: ReadonlyMap<string, Command> = new Map([
  ['--help', showUsage],
  ['-h', showUsage],
  ['--version', showVersion],
  ['-v', showVersion],
])

/**
 * Runs a command line of `msw-apigateway` and returns its exit code: 1 for errors in a definition (and for failures
 * that `check` finds), 2 for a file that cannot be read or written, and for a mistake in the arguments, after which the
 * usage is printed.
 */
export async function runCommand(
  [name = '', ...args]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const asksForUsage = args.includes('--help') || args.includes('-h')
  const command = asksForUsage ? showUsage : (commands.get(name) ?? flags.get(name))
  try {
    if (command) return await command(args, terminal)
    if (name === '') throw new UsageError('Missing command.')
    throw new UsageError(describeUnknown('command', name, [...commands.keys()]))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const code = 'code' in error ? String(error.code) : ''
    const isMistake = error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')
    // Rethrows any error but a mistaken argument or a failed file access: it is a defect of ours and needs its stack.
    if (!isMistake && !/^E[A-Z]+$/.test(code)) throw error
    terminal.writeError(
      `${style('red', escapeControls(error.message), terminal)}\n${isMistake ? `\n${usage}` : ''}`,
    )
    return 2
  }
}

async function showUsage(_args: string[], terminal: Terminal): Promise<number> {
  terminal.write(usage)
  return 0
}

async function showVersion(_args: string[], terminal: Terminal): Promise<number> {
  // Finds the manifest by the package's name, as the relative path to it differs once the command is bundled.
  const manifest = createRequire(import.meta.url).resolve('msw-apigateway/package.json')
  const text = await readFile(manifest, 'utf8')
  terminal.write(`${JSON.parse(text).version}\n`)
  return 0
}
