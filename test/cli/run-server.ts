import { onTestFinished } from 'vitest'
import { runCommand } from '../../src/cli/run-command.ts'

/** A running `serve` command. */
export interface RunningServer {
  /** Address of the first API: `http://127.0.0.1:41234/prod`. */
  readonly url: string
  /** What the command has printed so far. */
  output(): string
  errors(): string
  /** Waits until the errors hold a text. */
  untilTold(text: string): Promise<void>
  /** Ends the command as a signal does, and returns its exit code. */
  stop(): Promise<number>
}

/** Starts `serve` on a free port; it is stopped when the test finishes. */
export async function runServer(...args: readonly string[]): Promise<RunningServer> {
  let output = ''
  let errors = ''
  let stop = () => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const code = runCommand(['serve', '--port', '0', ...args], {
    write: (text) => {
      output += text
    },
    writeError: (text) => {
      errors += text
    },
    isColored: false,
    untilStopped: () => stopped,
  })
  async function untilTold(text: string): Promise<void> {
    const end = Date.now() + 5000
    while (!errors.includes(text)) {
      if (Date.now() > end) throw new Error(`The server did not tell '${text}': ${errors}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  onTestFinished(async () => {
    stop()
    await code
  })
  await untilTold(' answers ')
  return {
    url: /^(http\S+) answers/m.exec(errors)?.[1] ?? '',
    output: () => output,
    errors: () => errors,
    untilTold,
    async stop() {
      stop()
      return code
    },
  }
}
