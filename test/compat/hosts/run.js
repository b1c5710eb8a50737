import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findLaunchOptions } from '../../browser/support/launch-browser.js'
import { createProject, install, pack, readVersion, run } from '../project.js'
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

/** Runs the conformance cases; it and they keep their places, because it imports them. */
const caseRunner = 'test/compat/hosts/run-cases.js'
const cases = 'test/conformance/cases'

const rows = []
try {
  const tarball = pack(root, scratch)
  for (const { msw, hosts } of listHosts(await findLaunchOptions())) {
    const project = createProject(scratch)
    install(project, [tarball, `msw@${msw}`, ...hosts.flatMap(({ packages }) => packages)])
    // Their install scripts put the binary of this platform in place.
    run('npm', ['rebuild', 'bun', 'deno'], project)
    for (const program of programs) cpSync(join(root, program), join(project, basename(program)))
    for (const place of [caseRunner, cases])
      cpSync(join(root, place), join(project, place), { recursive: true })
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
 * Runs a host in a project. It fails when a program ends with an error and when no test ran.
 *
 * @param {string} project @param {import('./hosts.js').Host} host
 */
function check(project, host) {
  const tests = runHost(project, host.toCommand(project))
  const passed = Number(host.passed.exec(tests.output)?.[1] ?? 0)
  const conformance = host.toScript && runHost(project, host.toScript(project, caseRunner))
  const isPassed = tests.isDone && passed > 0 && conformance?.isDone !== false
  if (!isPassed) console.error(`${host.name}: ${tests.output}\n${conformance?.output ?? ''}`)
  return {
    host: host.name,
    version: readVersion(project, host.version),
    msw: readVersion(project, 'msw'),
    tests: passed,
    cases: /^cases: (.+)$/m.exec(conformance?.output ?? '')?.[1] ?? '',
    result: isPassed ? 'ok' : 'failed',
    without: host.without ?? '',
  }
}

/** @param {string} project @param {import('./hosts.js').Command} command */
function runHost(project, { command, args, env }) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
    timeout: 120_000,
  })
  return { isDone: status === 0, output: `${stdout}${stderr}${error?.message ?? ''}` }
}
