#!/usr/bin/env node
import { runCommand } from './cli/run-command.ts'

const { stdout, stderr } = process

process.exitCode = await runCommand(process.argv.slice(2), {
  write: (text) => stdout.write(text),
  writeError: (text) => stderr.write(text),
  isColored: Boolean(stdout.isTTY && stderr.isTTY && stdout.hasColors()),
})
