#!/usr/bin/env node
import { runCommand } from './cli/run-command.ts'

const { stdout, stderr } = process

// Exits quietly on EPIPE: a reader such as `head` closes the pipe once it has read enough, which is no error.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })

process.exitCode = await runCommand(process.argv.slice(2), {
  write: (text) => stdout.write(text),
  writeError: (text) => stderr.write(text),
  isColored: Boolean(stdout.isTTY && stderr.isTTY && stdout.hasColors()),
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
})
