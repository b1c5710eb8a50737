import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { check } from './check.ts'
import { generate } from './generate.ts'
import { invoke } from './invoke.ts'
import { style, type Terminal } from './terminal.ts'
import { UsageError, usage } from './usage.ts'

type Command = (args: string[], terminal: Terminal) => Promise<number>

const commands: ReadonlyMap<string, Command> = new Map([
  ['check', check],
  ['invoke', invoke],
  ['generate', generate],
  ['--help', showUsage],
  ['-h', showUsage],
  ['--version', showVersion],
  ['-v', showVersion],
])

/**
 * Runs a command line of `msw-apigateway`. The exit code is 1 for errors in the file, and 2 with the usage for mistakes in the
 * arguments.
 */
export async function runCommand(
  [name = '', ...args]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const asksForUsage = args.includes('--help') || args.includes('-h')
  const command = asksForUsage ? showUsage : commands.get(name)
  try {
    if (command) return await command(args, terminal)
    throw new UsageError(name ? `There is no command '${name}'` : 'A command is missing')
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const code = 'code' in error ? String(error.code) : ''
    const isMistake = error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')
    // What is neither a mistake nor a file that cannot be read or written is a defect: show where.
    if (!isMistake && !/^E[A-Z]+$/.test(code)) throw error
    terminal.writeError(
      `${style('red', error.message, terminal)}\n${isMistake ? `\n${usage}` : ''}`,
    )
    return isMistake ? 2 : 1
  }
}

async function showUsage(_args: string[], terminal: Terminal): Promise<number> {
  terminal.write(usage)
  return 0
}

async function showVersion(_args: string[], terminal: Terminal): Promise<number> {
  // Found by the package's name: a path from here would be another one once the command is bundled.
  const manifest = createRequire(import.meta.url).resolve('msw-apigateway/package.json')
  const text = await readFile(manifest, 'utf8')
  terminal.write(`${JSON.parse(text).version}\n`)
  return 0
}
