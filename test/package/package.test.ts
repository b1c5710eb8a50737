import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const manifest: {
  version: string
  exports: Record<string, string | { types: string; default: string }>
  bin: Record<string, string>
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const entries = Object.entries(manifest.exports).flatMap(([entry, target]) =>
  typeof target === 'string' ? [] : [{ entry, ...target }],
)

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The files that importing an entry loads at once, and the packages it names, now or later. */
async function followImports(entry: string) {
  const { metafile } = await build({
    entryPoints: [join(root, 'dist', entry)],
    bundle: true,
    packages: 'external',
    format: 'esm',
    metafile: true,
    logLevel: 'error',
    write: false,
    absWorkingDir: root,
  })
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports)
  return {
    files: Object.keys(metafile.inputs),
    packages: [...new Set(imports.filter((one) => one.external).map(({ path }) => path))].sort(),
    later: imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path),
  }
}

describe('the package', () => {
  it.each(entries)('has what $entry names', ({ types, default: code }) => {
    for (const file of [types, code])
      expect(existsSync(new URL(`../../${file}`, import.meta.url))).toBe(true)
  })

  it('exports from its main entry', async () => {
    expect(Object.keys(await import('msw-apigateway')).sort()).toEqual([
      'DefinitionError',
      'MappingTemplateError',
      'defineRestApi',
      'fromCloudFormation',
      'fromOpenApi',
      'fromTerraform',
      'mockRestApi',
      'renderMappingTemplate',
    ])
  })

  it('exports from its other entries', async () => {
    expect(Object.keys(await import('msw-apigateway/node'))).toEqual(['loadDefinition'])
    expect(Object.keys(await import('msw-apigateway/velocityjs'))).toEqual(['velocityJs'])
  })

  it.each(Object.entries(manifest.bin))('has a command %s that knows its version', (_, file) => {
    const output = execFileSync(process.execPath, [join(root, file), '--version'], {
      encoding: 'utf8',
    })
    expect(output).toBe(`${manifest.version}\n`)
  })

  it('loads few files and no module of Node in a browser', async () => {
    const main = await followImports('index.js')
    const atOnce = main.files.filter((file) => !main.later.includes(file))
    expect(atOnce.length).toBeLessThanOrEqual(6)
    expect(main.packages).toEqual(['msw'])
    expect(main.later).toEqual([expect.stringMatching(/^dist\/chunks\/create-validator-\w+\.js$/)])
    expect((await followImports('velocityjs.js')).packages).toEqual(['velocityjs'])
  })

  it('has the same classes in all entries', async () => {
    const { MappingTemplateError, DefinitionError, renderMappingTemplate } = await import(
      'msw-apigateway'
    )
    const { velocityJs } = await import('msw-apigateway/velocityjs')
    const { loadDefinition } = await import('msw-apigateway/node')
    expect(() => renderMappingTemplate('#if(', { templateEngine: velocityJs })).toThrow(
      MappingTemplateError,
    )
    await expect(loadDefinition(join(root, 'package.json'))).rejects.toThrow(DefinitionError)
  })

  it.each(['index.js', 'node.js', 'velocityjs.js', 'cli.js'])(
    'has source maps of %s that lead to published sources',
    async (entry) => {
      for (const file of (await followImports(entry)).files) {
        const map: { sources: string[] } = JSON.parse(
          readFileSync(join(root, `${file}.map`), 'utf8'),
        )
        for (const source of map.sources) {
          const path = join(root, dirname(file), source)
          expect(path.startsWith(join(root, 'src'))).toBe(true)
          expect(existsSync(path)).toBe(true)
        }
      }
    },
  )

  it('depends on the one package that its design lists, with msw as a peer', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['yaml'])
    expect(manifest.peerDependencies['msw']).toBe('^2.13.5 || ^3.0.0')
  })
})
