import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findLaunchOptions } from '../../browser/support/launch-browser.js'
import { createProject, install, pack, run } from '../project.js'
import { listHosts } from './hosts.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'compat-hosts-'))

/** Files of the project that the hosts run in. In all of them a mock answers, and an override changes its answer. */
const programs = [
  'test/compat/behaviour.js',
  'test/compat/hosts/dom.test.js',
  'test/compat/hosts/playwright.js',
  'test/recipes/jest/pets.test.js',
  'test/recipes/pets.yaml',
]

const rows = []
try {
  const tarball = pack(root, scratch)
  for (const { msw, hosts } of listHosts(await findLaunchOptions())) {
    const project = createProject(scratch)
    install(project, [tarball, `msw@${msw}`, ...hosts.flatMap(({ packages }) => packages)])
    // Their install scripts put the binary of this platform in place.
    run('npm', ['rebuild', 'bun', 'deno'], project)
    for (const program of programs) cpSync(join(root, program), join(project, basename(program)))
    for (const host of hosts) rows.push(check(project, host))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.table(rows)
const failed = rows.filter(({ result }) => result !== 'ok')
console.log(`compat: ${rows.length - failed.length} of ${rows.length} hosts pass`)
process.exitCode = failed.length === 0 ? 0 : 1

/**
 * Runs a host in a project. It fails when it ends with an error and when it ran no test.
 *
 * @param {string} project @param {import('./hosts.js').Host} host
 */
function check(project, host) {
  const { command, args, env } = host.toCommand(project)
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
    timeout: 120_000,
  })
  const output = `${stdout}${stderr}`
  const passed = Number(host.passed.exec(output)?.[1] ?? 0)
  const isPassed = status === 0 && passed > 0
  if (!isPassed) console.error(`${host.name}: ${error?.message ?? ''}\n${output}`)
  return {
    host: host.name,
    version: readVersion(project, host.version),
    msw: readVersion(project, 'msw'),
    passed,
    result: isPassed ? 'ok' : 'failed',
    without: host.without ?? '',
  }
}

/** @param {string} project @param {string} name */
function readVersion(project, name) {
  const file = join(project, 'node_modules', name, 'package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}
