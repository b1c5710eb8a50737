import { runCommand } from '../../src/cli/run-command.ts'

/** What a command line prints and exits with. */
export interface CommandResult {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** Runs a command line. */
export async function run(args: readonly string[], isColored = false): Promise<CommandResult> {
  let output = ''
  let errors = ''
  const code = await runCommand(args, {
    write: (text) => {
      output += text
    },
    writeError: (text) => {
      errors += text
    },
    isColored,
  })
  return { code, output, errors }
}
