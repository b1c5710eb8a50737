import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Each room of `src`, and what it may import besides its own files. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  java: [],
  json: ['java'],
  'json-schema': ['json', 'java'],
  vtl: ['code-frame', 'java'],
  model: ['errors'],
  formats: ['errors', 'model'],
  'formats/open-api': ['errors', 'formats', 'model'],
  mapping: ['errors', 'model', 'json', 'java'],
  'mapping/velocity': ['errors', 'mapping', 'model', 'json', 'java', 'vtl'],
  router: ['errors', 'model'],
  gateway: ['errors', 'model', 'mapping', 'router'],
  'gateway/checks': ['errors', 'gateway', 'model', 'mapping', 'router'],
  cors: [],
  msw: ['errors', 'model', 'router', 'gateway', 'cors', 'package msw'],
  yaml: ['errors', 'code-frame', 'model', 'formats'],
  node: ['errors', 'code-frame', 'model', 'formats', 'yaml'],
  'node/hcl': ['model', 'node'],
  coverage: ['model', 'gateway'],
  vitest: ['index', 'model', 'package msw'],
  cli: ['errors', 'model', 'cors', 'coverage', 'gateway', 'router', 'msw', 'node'],
  'cli/check': ['errors', 'cli', 'model', 'cors', 'gateway', 'router', 'msw', 'node'],
  'cli/compare': ['errors', 'cli', 'model', 'cors', 'gateway', 'router', 'msw', 'node'],
  'cli/serve': ['errors', 'cli', 'model', 'cors', 'gateway', 'router', 'msw', 'node'],
  storybook: ['index', 'model'],
  'storybook/panel': ['index', 'model', 'storybook'],
  vite: ['errors', 'model', 'gateway', 'node'],
  velocityjs: ['errors', 'code-frame', 'mapping', 'java'],
}
const rooms = Object.keys(mayImport)
const topRooms = rooms.filter((room) => !room.includes('/'))
const targets = ['errors', 'code-frame', 'index', 'package msw', ...topRooms]

const imports = rooms.flatMap((room) =>
  targets
    .filter((target) => target !== room)
    .map((target) => ({
      room,
      target,
      specifier: toSpecifier(room, target),
      file: `src/${room}/imports-${target.replace(' ', '-')}.ts`,
      allowed: mayImport[room]?.includes(target) ?? false,
    })),
)
const entryImports = ['java', 'vtl', 'package msw'].map((target) => ({
  specifier: target === 'package msw' ? 'msw' : `./${target}/base.ts`,
  file: `src/imports-${target.replace(' ', '-')}.ts`,
}))

const schemaImports = ['body-models', 'request-check'].map((name) => ({
  specifier: '../../json-schema/base.ts',
  file: `src/gateway/checks/${name}.ts`,
}))

const serverImports = ['node-platform', 'network'].map((name) => ({
  specifier: 'msw/node',
  file: `src/vitest/${name}.ts`,
}))

const runtimeImports = ['location-table', 'base'].map((name) => ({
  specifier: `./${name}.ts`,
  file: name === 'base' ? 'src/vite/find-text-place.ts' : 'src/vite/runtime.ts',
}))

function toSpecifier(room: string, target: string): string {
  if (target === 'package msw') return 'msw'
  if (room.startsWith(`${target}/`)) return '../base.ts'
  const up = room.includes('/') ? '../..' : '..'
  return topRooms.includes(target) ? `${up}/${target}/base.ts` : `${up}/${target}.ts`
}

let project: string
let flagged: Set<string>

/** A project with the linter's own configuration and one file for each import of one room by another. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'layers-'))
  cpSync(join(root, '.biome.json'), join(project, '.biome.json'))
  cpSync(join(root, 'package.json'), join(project, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  execFileSync('git', ['init', '-q'], { cwd: project })
  for (const room of rooms) {
    mkdirSync(join(project, 'src', room), { recursive: true })
    writeFileSync(join(project, 'src', room, 'base.ts'), 'export const name = 1\n')
  }
  for (const file of ['errors.ts', 'code-frame.ts', 'index.ts'])
    writeFileSync(join(project, 'src', file), 'export const name = 1\n')
  for (const { file, specifier } of [
    ...imports,
    ...entryImports,
    ...schemaImports,
    ...serverImports,
    ...runtimeImports,
  ])
    writeFileSync(
      join(project, file),
      `import * as other from '${specifier}'\n\nexport const used = other\n`,
    )
  flagged = filesFlagged(project, 'lint/style/noRestrictedImports')
}, 60_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

function filesFlagged(directory: string, rule: string): Set<string> {
  const biome = join(root, 'node_modules/.bin/biome')
  const { stdout } = spawnSync(
    biome,
    [
      'lint',
      '--max-diagnostics=none',
      '--reporter=json',
      `--only=${rule.replace('lint/', '')}`,
      'src',
    ],
    { cwd: directory, encoding: 'utf8' },
  )
  const report: {
    diagnostics: { category: string; location: { path: string | { file: string } } }[]
  } = JSON.parse(stdout.slice(stdout.indexOf('{')))
  return new Set(
    report.diagnostics
      .filter((diagnostic) => diagnostic.category === rule)
      .map(({ location: { path } }) => (typeof path === 'string' ? path : path.file)),
  )
}

it.each(imports.filter(({ allowed }) => !allowed))(
  'refuses an import of $target in $room/',
  ({ file }) => {
    expect(flagged).toContain(file)
  },
)

it.each(imports.filter(({ allowed }) => allowed))(
  'allows an import of $target in $room/',
  ({ file }) => {
    expect(flagged).not.toContain(file)
  },
)

it.each(entryImports)('refuses an import of $specifier in an entry', ({ file }) => {
  expect(flagged).toContain(file)
})

it('lets the runtime of vite/ import only its own few files', () => {
  const [allowed, refused] = runtimeImports
  expect(flagged).not.toContain(allowed?.file)
  expect(flagged).toContain(refused?.file)
})

it('lets one file of gateway/ import json-schema/', () => {
  const [allowed, refused] = schemaImports
  expect(flagged).not.toContain(allowed?.file)
  expect(flagged).toContain(refused?.file)
})

it('lets only the platforms of vitest/ import msw/node and msw/browser', () => {
  const [allowed, refused] = serverImports
  expect(flagged).not.toContain(allowed?.file)
  expect(flagged).toContain(refused?.file)
})

it('refuses a circle of imports, even of types', () => {
  writeFileSync(
    join(project, 'src/vtl/one.ts'),
    "import type { Two } from './two.ts'\n\nexport type One = Two | 1\n",
  )
  writeFileSync(
    join(project, 'src/vtl/two.ts'),
    "import type { One } from './one.ts'\n\nexport type Two = One | 2\n",
  )
  expect(filesFlagged(project, 'lint/suspicious/noImportCycles')).toContain('src/vtl/one.ts')
})
