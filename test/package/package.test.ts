import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const manifest: {
  version: string
  exports: Record<string, string | { types: string; default?: string }>
  bin: Record<string, string>
  scripts: Record<string, string>
  sideEffects: string[]
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const entries = Object.entries(manifest.exports).flatMap(([entry, target]) =>
  typeof target === 'string' ? [] : [{ entry, ...target }],
)

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Globals of browsers that the library and MSW read when they are loaded; none of Node's. */
const browserGlobals = {
  URL,
  Request,
  Response,
  Headers,
  TextEncoder,
  TextDecoder,
  AbortController,
}

/** Finds the files that an entry loads at once and in all, and the packages it imports. */
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
  const atOnce = new Set([`dist/${entry}`])
  for (const file of atOnce)
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? [])
      if (!external && kind === 'import-statement') atOnce.add(path)
  return {
    files: Object.keys(metafile.inputs),
    atOnce: [...atOnce],
    packages: [...new Set(imports.filter((one) => one.external).map(({ path }) => path))].sort(),
  }
}

describe('the package', () => {
  it.each(entries)('has the files of its entry $entry', ({ types, default: code }) => {
    for (const file of [types, ...(code === undefined ? [] : [code])])
      expect(existsSync(new URL(`../../${file}`, import.meta.url))).toBe(true)
  })

  it('exports its functions and errors from its main entry', async () => {
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

  it('exports loadDefinition, parseDefinition, velocityJs and apiGateway from entries of their own', async () => {
    expect(Object.keys(await import('msw-apigateway/node'))).toEqual(['loadDefinition'])
    expect(Object.keys(await import('msw-apigateway/yaml'))).toEqual(['parseDefinition'])
    expect(Object.keys(await import('msw-apigateway/velocityjs'))).toEqual(['velocityJs'])
    expect(Object.keys(await import('msw-apigateway/vite'))).toEqual(['apiGateway'])
  })

  it('parses YAML in browsers, with the errors of the main entry and no module of Node', async () => {
    const { parseDefinition } = await import('msw-apigateway/yaml')
    const { DefinitionError } = await import('msw-apigateway')
    expect(() => parseDefinition('paths: [')).toThrow(DefinitionError)
    const { atOnce, packages } = await followImports('yaml.js')
    expect(packages).toEqual(['js-yaml', 'msw', 'openapi-sampler'])
    expect(atOnce.slice(0, 2)).toEqual(['dist/yaml.js', 'dist/index.js'])
    const { outputFiles } = await build({
      stdin: {
        contents: "export { parseDefinition } from 'msw-apigateway/yaml'",
        resolveDir: root,
      },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'page',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
      write: false,
    })
    const page = { result: '' }
    const run = "page.parseDefinition('paths: {/a: {get: {}}}').source.format"
    runInNewContext(`${outputFiles[0]?.text}; target.result = ${run}`, {
      ...browserGlobals,
      target: page,
    })
    expect(page.result).toBe('openapi')
  })

  it('exports the Storybook addon as the preview, the manager and stories import it', async () => {
    expect(Object.keys(await import('msw-apigateway/storybook')).sort()).toEqual([
      'addonApiGateway',
      'apiGatewayLoader',
      'choices',
    ])
    expect(Object.keys(await import('msw-apigateway/storybook/preview')).sort()).toEqual([
      'beforeEach',
      'initialGlobals',
    ])
    expect((await followImports('storybook/preview.js')).packages).toEqual([
      'storybook/preview-api',
    ])
    expect((await followImports('storybook/manager.js')).packages).toEqual([
      'react',
      'storybook/internal/components',
      'storybook/internal/core-events',
      'storybook/manager-api',
      'storybook/theming',
    ])
  })

  it('says that the manager entry has side effects, which bundlers would drop otherwise', () => {
    expect(manifest.sideEffects).toContain('./dist/storybook/manager.js')
  })

  it('exports the tools of tests from entries of their own', async () => {
    expect(Object.keys(await import('msw-apigateway/vitest'))).toEqual(['setupApi'])
    expect(Object.keys(await import('msw-apigateway/vitest/coverage'))).toEqual(['default'])
    expect(Object.keys(await import('msw-apigateway/coverage'))).toEqual(['recordCoverage'])
  })

  it('leaves the core and msw/node out of what Vitest loads of it', async () => {
    const node = await followImports('vitest.js')
    expect(node.atOnce.length).toBeLessThanOrEqual(2)
    expect((await followImports('vitest-browser.js')).packages).not.toContain('msw/node')
  })

  it('has a command that ends silently when its reader has seen enough', () => {
    const directory = mkdtempSync(join(tmpdir(), 'pipe-'))
    const file = join(directory, 'api.json')
    const paths = Object.fromEntries(
      Array.from({ length: 1000 }, (_, id) => [`/${id}`, { get: {} }]),
    )
    writeFileSync(file, JSON.stringify({ openapi: '3.0.1', paths }))
    const cli = join(root, 'dist/cli.js')
    const { stdout, stderr } = spawnSync('sh', ['-c', `node ${cli} check ${file} | head -1`], {
      encoding: 'utf8',
    })
    rmSync(directory, { recursive: true })
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toBe('')
  })

  it.each(Object.entries(manifest.bin))('has a command %s that prints its version', (_, file) => {
    const output = execFileSync(process.execPath, [join(root, file), '--version'], {
      encoding: 'utf8',
    })
    expect(output).toBe(`${manifest.version}\n`)
  })

  it('loads at most twelve files at once and no module of Node in a browser', async () => {
    const main = await followImports('index.js')
    expect(main.atOnce.length).toBeLessThanOrEqual(12)
    expect(main.atOnce.join()).not.toMatch(
      /answer-request|backend|cors-answerer|compile-renderer|decompress-body|create-validator|test-invoke/,
    )
    expect(main.packages).toEqual(['msw', 'openapi-sampler'])
    expect((await followImports('velocityjs.js')).packages).toEqual(['velocityjs'])
  })

  it('has a runtime for imported definitions that imports nothing', async () => {
    const { files, packages } = await followImports('vite/runtime.js')
    expect(files).toEqual(['dist/vite/runtime.js'])
    expect(packages).toEqual([])
  })

  it('throws errors of the same classes from all entries', async () => {
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

  it.each([
    'index.js',
    'node.js',
    'yaml.js',
    'velocityjs.js',
    'vite.js',
    'vite/runtime.js',
    'cli.js',
    'vitest.js',
    'coverage.js',
    'storybook.js',
    'storybook/preview.js',
    'storybook/manager.js',
  ])('has source maps of %s that name published sources', async (entry) => {
    for (const file of (await followImports(entry)).files) {
      const map: { sources: string[] } = JSON.parse(readFileSync(join(root, `${file}.map`), 'utf8'))
      for (const source of map.sources) {
        const path = join(root, dirname(file), source)
        expect(path.startsWith(join(root, 'src'))).toBe(true)
        expect(existsSync(path)).toBe(true)
      }
    }
  })

  it('runs no script where it is installed, so that npm asks nobody to approve one', () => {
    const installScript = /^(pre|post)?(install|prepare)$|^prepublish$/
    expect(Object.keys(manifest.scripts).filter((name) => installScript.test(name))).toEqual([])
  })

  it('depends on a YAML parser, values of schemas, a server and globs, with msw as a peer', () => {
    expect(Object.keys(manifest.dependencies)).toEqual([
      'js-yaml',
      'openapi-sampler',
      'srvx',
      'tinyglobby',
    ])
    expect(manifest.peerDependencies['msw']).toBe('^2.13.5 || ^3.0.0')
  })
})
