import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const layers = ['vtl', 'model', 'formats', 'mapping', 'router', 'gateway', 'msw'] as const
const mayImport: Record<(typeof layers)[number], readonly string[]> = {
  vtl: [],
  model: ['errors'],
  formats: ['errors', 'model'],
  mapping: ['errors', 'model', 'vtl'],
  router: ['errors', 'model'],
  gateway: ['errors', 'model', 'mapping', 'router'],
  msw: ['errors', 'model', 'gateway', 'package msw'],
}
const targets: Record<string, string> = {
  errors: '../errors.ts',
  'package msw': 'msw',
  ...Object.fromEntries(layers.map((layer) => [layer, `../${layer}/base.ts`])),
}

const imports = layers.flatMap((layer) =>
  Object.entries(targets)
    .filter(([target]) => target !== layer)
    .map(([target, specifier]) => ({
      layer,
      target,
      specifier,
      file: `src/${layer}/imports-${target.replace(' ', '-')}.ts`,
      allowed: mayImport[layer].includes(target),
    })),
)

let project: string
let flagged: Set<string>

/** A project with the linter's own configuration and one file for each import of one layer by another. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'layers-'))
  cpSync(join(root, '.biome.json'), join(project, '.biome.json'))
  cpSync(join(root, 'package.json'), join(project, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  execFileSync('git', ['init', '-q'], { cwd: project })
  for (const layer of layers) {
    mkdirSync(join(project, 'src', layer), { recursive: true })
    writeFileSync(join(project, 'src', layer, 'base.ts'), 'export const name = 1\n')
  }
  writeFileSync(join(project, 'src/errors.ts'), 'export const name = 1\n')
  for (const { file, specifier } of imports)
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
  'refuses an import of $target in $layer/',
  ({ file }) => {
    expect(flagged).toContain(file)
  },
)

it.each(imports.filter(({ allowed }) => allowed))(
  'allows an import of $target in $layer/',
  ({ file }) => {
    expect(flagged).not.toContain(file)
  },
)

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
