import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkTypes, toCompilerName, writeConsumers } from './check-types.js'
import {
  createProject,
  install,
  nodeBinary,
  nodePackages,
  pack,
  readVersion,
  run,
} from './project.js'

/**
 * The versions of MSW to test the packed library with, the Node major that each needs (undefined for any Node), and the
 * versions of TypeScript that check its consumers: all of them with the MSW that most have.
 */
const targets = [
  { msw: '2.13.5', node: undefined, typescript: ['7.0.2'] },
  { msw: '^2', node: undefined, typescript: ['5.4.5', '5.9.3', '6.0.3', '7.0.2'] },
  { msw: '^3', node: '24', typescript: ['7.0.2'] },
]
const root = fileURLToPath(new URL('../..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'compat-'))
const rows = []
const typeRows = []

try {
  const tarball = pack(root, scratch)
  for (const target of targets) {
    const { project, row } = checkBehaviour(target, tarball)
    rows.push(row)
    for (const version of target.typescript) {
      const { problems, bytes } = await checkTypes(project, version)
      for (const problem of problems) console.error(`TypeScript ${version}: ${problem}`)
      typeRows.push({ typescript: version, msw: row.msw, problems: problems.length, bytes })
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.table(rows)
console.table(typeRows)
const failed =
  rows.filter((row) => row.failed > 0).length +
  typeRows.filter(({ problems }) => problems > 0).length
const total = rows.length + typeRows.length
console.log(`compat: ${total - failed} of ${total} targets pass`)
process.exitCode = failed === 0 ? 0 : 1

/**
 * Installs the packed library with a version of MSW, runs the suite on it and writes its consumers.
 *
 * @param {(typeof targets)[number]} target
 * @param {string} tarball
 */
function checkBehaviour({ msw, node, typescript }, tarball) {
  const project = createProject(scratch)
  const compilers = typescript.map(
    (version) => `${toCompilerName(version)}@npm:typescript@${version}`,
  )
  install(project, [tarball, `msw@${msw}`, '@types/node@20', ...nodePackages(node), ...compilers])
  cpSync(join(root, 'test/compat/behaviour.js'), join(project, 'behaviour.js'))
  const command = join(project, 'node_modules/.bin/msw-apigateway')
  writeConsumers(project, root, (document, module) => {
    run(command, ['generate', document, '-o', module], project)
  })

  const binary = nodeBinary(project, node)
  const suite = spawnSync(binary, ['--test', '--test-reporter=tap', 'behaviour.js'], {
    cwd: project,
    encoding: 'utf8',
  })
  if (suite.status !== 0) console.error(suite.stdout, suite.stderr)
  const row = {
    msw: readVersion(project, 'msw'),
    node: spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout.trim(),
    passed: count(suite.stdout, 'pass'),
    failed: suite.status === 0 ? 0 : Math.max(1, count(suite.stdout, 'fail')),
  }
  return { project, row }
}

/** Reads a count from the summary of a TAP report. @param {string} tap @param {string} word `pass` or `fail` */
function count(tap, word) {
  return Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(tap)?.[1] ?? 0)
}
