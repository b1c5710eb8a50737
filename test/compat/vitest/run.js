import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, launchFlags } from '../../browser/support/launch-browser.js'
import { readFailures, runVitest } from '../../vitest/run-fixtures.js'
import { createProject, install, nodeBinary, nodePackages, pack, readVersion } from '../project.js'

/** The versions of Vitest and MSW to test the packed library with, and the Node major that they need. */
const targets = [
  { vitest: '^4.1', msw: '^2', node: undefined },
  { vitest: '^5', msw: '^3', node: '24' },
]
const root = fileURLToPath(new URL('../../..', import.meta.url))
const fixtures = join(root, 'test/vitest')
const scratch = mkdtempSync(join(tmpdir(), 'compat-vitest-'))
const rows = []

try {
  const tarball = pack(root, scratch)
  for (const target of targets) rows.push(await check(target, tarball))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.table(rows)
const isPassed = rows.every(({ types, failures, lcov, thresholds, browser }) =>
  [types, failures, lcov, thresholds, browser].every((result) => result === 'ok'),
)
process.exitCode = isPassed ? 0 : 1

/**
 * Installs the packed library with a version of Vitest and runs the fixtures on it.
 *
 * @param {{ vitest: string, msw: string, node: string | undefined }} target
 * @param {string} tarball
 */
async function check(target, tarball) {
  const project = createProject(scratch)
  install(project, [
    tarball,
    `msw@${target.msw}`,
    ...[
      'vitest',
      '@vitest/coverage-v8',
      '@vitest/coverage-istanbul',
      '@vitest/browser-playwright',
    ].map((name) => `${name}@${target.vitest}`),
    'playwright@1.65.1',
    'typescript@7.0.2',
    ...nodePackages(target.node),
  ])
  for (const folder of ['fixtures', 'coverage', 'browser'])
    cpSync(join(fixtures, folder), join(project, folder), { recursive: true })
  const vitest = join(project, 'node_modules/vitest')
  const node = nodeBinary(project, target.node)
  /** @param {string} folder @param {string[]} args */
  const runFolder = (folder, args = []) =>
    runVitest({ directory: join(project, folder), vitest, node, args })
  return {
    vitest: readVersion(project, 'vitest'),
    msw: readVersion(project, 'msw'),
    types: checkTypes(project),
    failures: compare(readFailures(runFolder('fixtures').output), 'failures.txt'),
    lcov: checkCoverage(project, runFolder),
    thresholds: checkThresholds(runFolder),
    browser: await checkBrowser(project, runFolder),
  }
}

/** @typedef {(folder: string, args?: string[]) => { output: string, status: number | null }} Run */

/** Checks that the types of the mock and the matchers hold with this Vitest. @param {string} project */
function checkTypes(project) {
  cpSync(join(root, 'test/types/setup-api.test-d.ts'), join(project, 'types.ts'))
  const flags = '--noEmit --strict --skipLibCheck --target es2022 --lib es2022,dom,dom.iterable'
  const compiler = join(project, 'node_modules/.bin/tsc')
  const args = [...flags.split(' '), '--module', 'nodenext', 'types.ts']
  const { stdout, status } = spawnSync(compiler, args, { cwd: project, encoding: 'utf8' })
  return status === 0 ? 'ok' : complain(stdout)
}

/** Compares the lcov of both providers, whose files are merged over two workers. @param {string} project @param {Run} run */
function checkCoverage(project, run) {
  for (const provider of ['v8', 'istanbul']) {
    const { output, status } = run('coverage', [`--coverage.provider=${provider}`])
    if (status !== 0) return complain(output)
    const report = readFileSync(join(project, 'coverage/coverage/lcov.info'), 'utf8')
    const result = compare(report, 'lcov.txt')
    if (result !== 'ok') return result
  }
  return 'ok'
}

/** Checks that a threshold that only the definitions miss fails the run. @param {Run} run */
function checkThresholds(run) {
  for (const provider of ['v8', 'istanbul']) {
    const args = [`--coverage.provider=${provider}`, '--coverage.thresholds.branches=60']
    const { output, status } = run('coverage', args)
    if (status === 0 || !/branches \(57\.14%\) does not meet/.test(output)) return complain(output)
  }
  return 'ok'
}

/** Runs the fixture of browser mode in Chromium. @param {string} project @param {Run} run */
async function checkBrowser(project, run) {
  const publicFolder = join(project, 'browser/public')
  mkdirSync(publicFolder)
  cpSync(
    join(project, 'node_modules/msw/lib/mockServiceWorker.js'),
    join(publicFolder, 'mockServiceWorker.js'),
  )
  writeFileSync(join(project, 'browser/vitest.config.js'), browserConfig(await findBrowser()))
  const { output } = run('browser')
  // The port is chosen at each start, and the columns of a browser's stack differ between the majors.
  const failures = readFailures(output)
    .replaceAll('|chromium| ', '')
    .replace(/localhost:\d+/g, 'localhost')
    .replace(/(?<=\.ts:\d+):\d+$/gm, '')
  return compare(failures, 'browser-failures.txt')
}

/** Returns the configuration of browser mode; its provider is only installed here. @param {object} browser */
function browserConfig(browser) {
  const launchOptions = JSON.stringify({ ...browser, args: launchFlags })
  return `import { playwright } from '@vitest/browser-playwright'
export default {
  server: { fs: { allow: ['..'] } },
  test: {
    include: ['*.fixture.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: ${launchOptions} }),
      instances: [{ browser: 'chromium' }],
    },
  },
}
`
}

/** Compares a text with the one expected. @param {string} text @param {string} file */
function compare(text, file) {
  const expected = readFileSync(join(fixtures, file), 'utf8')
  if (text.trim() === expected.trim()) return 'ok'
  const lines = new Set(expected.split('\n'))
  return complain(
    text
      .split('\n')
      .filter((line) => !lines.has(line))
      .join('\n') || text,
  )
}

/** @param {string} text */
function complain(text) {
  console.error(text)
  return 'failed'
}
