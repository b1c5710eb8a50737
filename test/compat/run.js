import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProject, install, nodeBinary, nodePackages, pack, run } from './project.js'

/** The versions of MSW to test the packed library with, and the Node major that each needs; undefined for any Node. */
const targets = [
  { msw: '2.13.5', node: undefined },
  { msw: '^2', node: undefined },
  { msw: '^3', node: '24' },
]
const typescript = ['5.9', '7.0.2']
const consumers = ['consumer.ts', 'generated-consumer.ts']
const root = fileURLToPath(new URL('../..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'compat-'))
const rows = []

try {
  const tarball = pack(root, scratch)
  for (const target of targets) rows.push(check(target, tarball))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.table(rows)
const failed = rows.filter((row) => row.failed > 0 || row.types !== 'ok')
console.log(`compat: ${rows.length - failed.length} of ${rows.length} targets pass`)
process.exitCode = failed.length === 0 ? 0 : 1

/**
 * Installs the packed library with a version of MSW, runs the suite on it and type-checks its consumers.
 *
 * @param {{ msw: string, node: string | undefined }} target
 * @param {string} tarball
 */
function check({ msw, node }, tarball) {
  const project = createProject(scratch)
  install(project, [tarball, `msw@${msw}`, ...nodePackages(node), `typescript@${typescript[0]}`])
  cpSync(join(root, 'test/compat/behaviour.js'), join(project, 'behaviour.js'))
  for (const file of consumers) cpSync(join(root, 'test/compat', file), join(project, file))
  const document = join(root, 'demo/node/pet-store.openapi.json')
  const command = join(project, 'node_modules/.bin/msw-apigateway')
  run(command, ['generate', document, '-o', 'handlers.ts'], project)

  const binary = nodeBinary(project, node)
  const suite = spawnSync(binary, ['--test', '--test-reporter=tap', 'behaviour.js'], {
    cwd: project,
    encoding: 'utf8',
  })
  if (suite.status !== 0) console.error(suite.stdout, suite.stderr)
  return {
    msw: JSON.parse(readFileSync(join(project, 'node_modules/msw/package.json'), 'utf8')).version,
    node: spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout.trim(),
    passed: count(suite.stdout, 'pass'),
    failed: suite.status === 0 ? 0 : Math.max(1, count(suite.stdout, 'fail')),
    types: typescript.every((version) => typeChecks(project, version)) ? 'ok' : 'failed',
  }
}

/**
 * Returns whether the consumers type-check with a version of TypeScript.
 *
 * @param {string} project @param {string} version
 */
function typeChecks(project, version) {
  install(project, [`typescript@${version}`])
  const flags = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--target',
    'es2022',
    '--lib',
    'es2022,dom,dom.iterable',
  ]
  return ['nodenext', 'preserve'].every((module) => {
    const resolution = module === 'preserve' ? ['--moduleResolution', 'bundler'] : []
    const compiler = join(project, 'node_modules/.bin/tsc')
    const result = spawnSync(
      compiler,
      [...flags, '--module', module, ...resolution, ...consumers],
      {
        cwd: project,
        encoding: 'utf8',
      },
    )
    if (result.status !== 0) console.error(`TypeScript ${version}, ${module}:\n${result.stdout}`)
    return result.status === 0
  })
}

/** Reads a count from the summary of a TAP report. @param {string} tap @param {string} word `pass` or `fail` */
function count(tap, word) {
  return Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(tap)?.[1] ?? 0)
}
