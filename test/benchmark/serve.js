import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findFreePort } from '../support/find-free-port.js'
import { installPrism } from '../support/install-prism.js'
import { openApiDocument } from './big-document.js'
import { budgets } from './budgets.js'
import { report } from './report.js'
import { row } from './row.js'
import { toYaml } from './start-files.js'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const requestCount = 10_000
const connectionCount = 10
const startCount = 9

await report([benchServe])

/** Measures how soon `serve` answers, and its requests a second beside Prism's for the same document. */
async function benchServe() {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'))
  const document = openApiDocument(300)
  const json = join(folder, 'api.json')
  const yaml = join(folder, 'api.yaml')
  writeFileSync(json, JSON.stringify(document))
  writeFileSync(yaml, toYaml(document))
  try {
    const prism = installPrism(folder)
    const jsonStart = await startOften(json)
    const yamlStart = await startOften(yaml)
    const ours = await load([cli, 'serve', json, '--port'], '/prod/things0/7')
    const theirs = await load([prism.cli, 'mock', json, '--port'], '/things0/7')
    return [
      limitRow('serve, JSON of 300 operations: first answer', jsonStart, budgets.serve.json),
      limitRow('serve, YAML of 300 operations: first answer', yamlStart, budgets.serve.yaml),
      row(`${requestCount} requests: a second`, ours.rate, 'Prism', theirs.rate, ''),
      {
        ...row(`${requestCount} requests: lost`, ours.lost, 'Prism', theirs.lost, ''),
        ratio: 0,
        isOver: ours.lost > 0,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} what @param {number} ours @param {number} limit milliseconds */
function limitRow(what, ours, limit) {
  return { ...row(what, ours, 'the limit', limit, 'ms', 1), budget: `${limit} ms` }
}

/** Returns the median of the milliseconds from the start of the command to its first answer. @param {string} file */
async function startOften(file) {
  const times = []
  for (let turn = 0; turn < startCount; turn++) {
    const port = await findFreePort()
    const start = performance.now()
    const server = spawn(process.execPath, [cli, 'serve', file, '--port', `${port}`], {
      stdio: 'ignore',
    })
    await untilAnswered(port, '/prod/things0/7')
    times.push(performance.now() - start)
    await stop(server)
  }
  return times.sort((one, other) => one - other)[Math.floor(startCount / 2)] ?? Number.NaN
}

/**
 * Sends all requests over some connections at once, after as many that warm the server up.
 *
 * @param {readonly string[]} command its last argument is followed by the port
 * @param {string} path
 */
async function load(command, path) {
  const port = await findFreePort()
  const server = spawn(process.execPath, [...command, `${port}`], { stdio: 'ignore' })
  await untilAnswered(port, path)
  await sendAll(port, path, requestCount / 10)
  const start = performance.now()
  const answered = await sendAll(port, path, requestCount)
  const seconds = (performance.now() - start) / 1000
  await stop(server)
  return { rate: requestCount / seconds, lost: requestCount - answered }
}

/** Returns how many of the requests were answered. @param {number} port @param {string} path @param {number} count */
async function sendAll(port, path, count) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connectionCount })
  let left = count
  let answered = 0
  const work = async () => {
    while (left-- > 0) if (await ask(port, path, agent)) answered++
  }
  await Promise.all(Array.from({ length: connectionCount }, work))
  agent.destroy()
  return answered
}

/**
 * Returns whether a request is answered by a status of 2xx.
 *
 * @param {number} port @param {string} path @param {http.Agent} [agent]
 * @returns {Promise<boolean>}
 */
function ask(port, path, agent) {
  return new Promise((resolve) => {
    http
      .get({ port, path, agent, host: '127.0.0.1' }, (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode === 200))
      })
      .on('error', () => resolve(false))
  })
}

/** @param {number} port @param {string} path */
async function untilAnswered(port, path) {
  const end = performance.now() + 60_000
  while (!(await ask(port, path))) {
    if (performance.now() > end) throw new Error(`No answer at port ${port} within a minute`)
    await sleep(2)
  }
}

/** @param {import('node:child_process').ChildProcess} server */
async function stop(server) {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}
