import { nearestWord } from '../model/nearest-word.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import { CommandError } from './command-error.ts'
import { escapeControls } from './escape-controls.ts'
import { readVersion } from './read-version.ts'
import { style, type Terminal } from './terminal.ts'
import { describeUsage, UsageError } from './usage.ts'

type Command = (args: string[], terminal: Terminal) => Promise<number>

/** Commands by name; each loads its own code, so that one does not pay for the libraries of another. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./check.ts')).check],
  ['invoke', async () => (await import('./invoke.ts')).invoke],
  ['compare', async () => (await import('./compare.ts')).compare],
  ['generate', async () => (await import('./generate.ts')).generate],
  ['serve', async () => (await import('./serve.ts')).serve],
  ['coverage', async () => (await import('./coverage.ts')).coverage],
])
const versionFlags: readonly string[] = ['--version', '-v']

/** Says of an option that a command does not have which one is the nearest: Node names none. */
function describeOption(message: string, command: string): string {
  const [, option = ''] = /'(-[^']*)'/.exec(message) ?? []
  const known = [...new Set(describeUsage(command).match(/(?<![\w-])--?[a-z][\w-]*/g))]
  const nearest = nearestWord(option, known)
  return `Unknown option '${option}'.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`
}

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
    if (command) return await (await command())(args, terminal)
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
    const message =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? describeOption(error.message, name) : error.message
    terminal.writeError(
      `${style('red', escapeControls(message), terminal)}\n${isMistake ? `\n${describeUsage(name)}` : ''}`,
    )
    return 2
  }
}
