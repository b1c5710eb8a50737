import { describeUnknown } from '../model/unknown-word.ts'
import { check } from './check.ts'
import { CommandError } from './command-error.ts'
import { compare } from './compare.ts'
import { escapeControls } from './escape-controls.ts'
import { generate } from './generate.ts'
import { invoke } from './invoke.ts'
import { readVersion } from './read-version.ts'
import { serve } from './serve.ts'
import { style, type Terminal } from './terminal.ts'
import { describeUsage, UsageError } from './usage.ts'

type Command = (args: string[], terminal: Terminal) => Promise<number>

const commands: ReadonlyMap<string, Command> = new Map([
  ['check', check],
  ['invoke', invoke],
  ['compare', compare],
  ['generate', generate],
  ['serve', serve],
])
const versionFlags: readonly string[] = ['--version', '-v']

/**
 * Runs a command line of `msw-apigateway` and returns its exit code: 1 for errors in a definition (and for failures
 * that `check` finds), 2 for a file that cannot be read or written, and for a mistake in the arguments, after which the
 * usage is printed.
 */
export async function runCommand(
  [name = '', ...args]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const command = commands.get(name)
  try {
    if ([name, ...args].some((arg) => arg === '--help' || arg === '-h')) {
      terminal.write(describeUsage(name))
      return 0
    }
    if (command) return await command(args, terminal)
    if (versionFlags.includes(name)) {
      terminal.write(`${await readVersion()}\n`)
      return 0
    }
    if (name === '') throw new UsageError('Missing command.')
    throw new UsageError(describeUnknown('command', name, [...commands.keys()]))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const code = 'code' in error ? String(error.code) : ''
    const isMistake = error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')
    const isExpected = isMistake || error instanceof CommandError || /^E[A-Z]+$/.test(code)
    // Any other error is a defect of ours and needs its stack.
    if (!isExpected) throw error
    terminal.writeError(
      `${style('red', escapeControls(error.message), terminal)}\n${isMistake ? `\n${describeUsage(name)}` : ''}`,
    )
    return 2
  }
}
