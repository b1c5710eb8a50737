import { runCommand } from '../../src/cli/run-command.ts'

/** The exit code of a command line and its output. */
export interface CommandResult {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** Runs a command line of `msw-apigateway` in this process. */
export async function run(
  args: readonly string[],
  isColored = false,
  stopped: Promise<void> = Promise.resolve(),
): Promise<CommandResult> {
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
    untilStopped: () => stopped,
  })
  return { code, output, errors }
}
