import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { firstUrl, openApiDocument } from './big-document.js'
import { budgets } from './budgets.js'
import { median } from './fresh-processes.js'
import { row } from './row.js'
import { toYaml, withFiles } from './start-files.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fileCount = 40
const turns = 3

/** Set-up files of the suites, by the name of their file. */
const setups = {
  handwritten: `import { http, HttpResponse } from 'msw'
const handlers = [
  http.get('https://api.example.com/prod/things0/:id', () => HttpResponse.json({ items: [] })),
]`,
  yaml: toSetup('big.yaml'),
  json: toSetup('big.json'),
}

/**
 * Times a Vitest suite of 40 files with a fetch each, whose set-up file loads a definition of 300 operations, against
 * the same suite with one handwritten handler: wall time and CPU time, the medians of suites in turns.
 */
export async function benchSuite() {
  const document = openApiDocument(300)
  const texts = { 'big.yaml': toYaml(document), 'big.json': JSON.stringify(document) }
  return withFiles(texts, (_, folder) => {
    writeSuite(folder)
    const names = /** @type {(keyof typeof setups)[]} */ (Object.keys(setups))
    const runs = Array.from({ length: turns }, () => names.map((name) => runSuite(folder, name)))
    const [handwritten, yaml, json] = names.map((_, index) => ({
      wall: median(runs.map((turn) => turn[index]?.wall ?? Number.NaN)),
      cpu: median(runs.map((turn) => turn[index]?.cpu ?? Number.NaN)),
    }))
    if (!handwritten || !yaml || !json) throw new Error('Expected three suites.')
    const of = 'one handwritten handler'
    return [
      row('suite with YAML, CPU', yaml.cpu, of, handwritten.cpu, 's', budgets.start.yamlSuite),
      row('suite with YAML, wall', yaml.wall, of, handwritten.wall, 's'),
      row('suite with JSON, CPU', json.cpu, of, handwritten.cpu, 's', budgets.start.jsonSuite),
      row('suite with JSON, wall', json.wall, of, handwritten.wall, 's'),
    ]
  })
}

/** @param {string} file */
function toSetup(file) {
  return `import { mockRestApi } from 'msw-apigateway'
import { loadDefinition } from 'msw-apigateway/node'
const { handlers } = mockRestApi(await loadDefinition(new URL('${file}', import.meta.url)))`
}

/** Writes a project that has the library as an installed package. @param {string} folder */
function writeSuite(folder) {
  const library = join(folder, 'node_modules', 'msw-apigateway')
  mkdirSync(library, { recursive: true })
  cpSync(join(root, 'dist'), join(library, 'dist'), { recursive: true })
  cpSync(join(root, 'package.json'), join(library, 'package.json'))
  for (const name of ['msw', 'js-yaml', 'vitest'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [name, handlers] of Object.entries(setups))
    writeFileSync(join(folder, `${name}.js`), `${handlers}\n${listen}`)
  mkdirSync(join(folder, 'tests'))
  for (let index = 0; index < fileCount; index++)
    writeFileSync(join(folder, 'tests', `fetch${index}.test.js`), test)
}

const listen = `
import { setupServer } from 'msw/node'
import { afterAll, beforeAll } from 'vitest'
const server = setupServer(...handlers)
beforeAll(() => server.listen())
afterAll(() => server.close())
`

const test = `import { expect, test } from 'vitest'
test('is answered', async () => {
  const response = await fetch('${firstUrl}')
  expect(response.status).toBe(200)
})
`

/**
 * Runs the suite and returns the seconds of wall and CPU time that it took, with its child processes.
 *
 * @param {string} folder @param {string} setup
 */
function runSuite(folder, setup) {
  const config = `export default { root: ${JSON.stringify(folder)}, test: { setupFiles: ['./${setup}.js'] } }`
  writeFileSync(join(folder, 'vitest.config.js'), config)
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const start = performance.now()
  // Only the shell tells the CPU time of processes that have ended.
  const shell = spawnSync(
    'sh',
    ['-c', '"$0" "$1" run >&2 || exit 1; times', process.execPath, vitest],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  const wall = (performance.now() - start) / 1000
  if (shell.status !== 0) throw new Error(shell.stderr)
  return { wall, cpu: readTimes(shell.stdout) }
}

/** Reads the sum of the user and system times of the child processes: `0m1.25s 0m0.50s`. @param {string} printed */
function readTimes(printed) {
  const [, children = ''] = printed.trim().split('\n')
  const times = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
  return times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}
