import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../../../shared/oracle/run.sh', import.meta.url))

/** @typedef {{ output: string } | { error: string }} Answer */

/** Starts Apache Velocity 1.7, which answers line by line. Returns undefined where it is not installed. */
export function openOracle() {
  if (!existsSync(command)) return undefined
  const child = spawn(command, { stdio: ['pipe', 'pipe', 'inherit'] })
  /** @type {((answer: Answer) => void)[]} */
  const waiting = []
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(JSON.parse(line)))
  return {
    /** @param {object} fields @returns {Promise<Answer>} */
    ask: (fields) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        child.stdin.write(`${JSON.stringify({ id: '', ...fields })}\n`)
      }),
    close: () => child.stdin.end(),
  }
}
