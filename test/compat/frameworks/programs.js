import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { findFreePort } from '../../support/find-free-port.js'

/** How long a server may take until it answers, in milliseconds. */
const patience = 60_000

/**
 * Runs an installed program of a project until it ends.
 *
 * @param {string} project @param {readonly string[]} command @param {Record<string, string>} [env]
 * @throws {Error} with what it printed, when it fails
 */
export function runProgram(project, [program = '', ...args], env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [toPath(program), ...args], {
    cwd: project,
    encoding: 'utf8',
    env: toEnv(env),
  })
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stdout}${stderr}`)
}

/**
 * Runs the server of a project while `use` asks it, and ends it with all its processes.
 *
 * @param {string} project
 * @param {(port: number) => readonly string[]} toCommand
 * @param {Record<string, string>} env
 * @param {(url: string) => Promise<void>} use
 * @throws {Error} of `use`, with what the server printed
 */
export async function withServer(project, toCommand, env, use) {
  const port = await findFreePort()
  const [program = '', ...args] = toCommand(port)
  const server = spawn(process.execPath, [toPath(program), ...args], {
    cwd: project,
    detached: true,
    env: { ...toEnv(env), PORT: String(port) },
  })
  const output = Promise.all([text(server.stdout), text(server.stderr)])
  const stop = () => server.pid && process.kill(-server.pid, 'SIGKILL')
  process.once('exit', stop)
  const url = `http://localhost:${port}/`
  /** @type {unknown} */
  let failure
  try {
    await untilAnswered(`${url}mockServiceWorker.js`)
    await use(url)
  } catch (error) {
    failure = error
  }
  process.off('exit', stop)
  stop()
  const printed = (await output).join('')
  if (failure) throw new Error(`${program} ${args.join(' ')}\n${printed}`, { cause: failure })
}

/** @param {string} url */
async function untilAnswered(url) {
  const end = Date.now() + patience
  while (!(await isAnswered(url))) {
    assert.ok(Date.now() < end, `Nothing answers at ${url}.`)
    await wait(100)
  }
}

/** @param {string} url */
async function isAnswered(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

/** @param {string} program */
function toPath(program) {
  return join('node_modules/.bin', program)
}

/** @param {Record<string, string>} env */
function toEnv(env) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env }
}
