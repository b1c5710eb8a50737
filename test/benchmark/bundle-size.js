import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { budgets } from './budgets.js'
import { sizeRow } from './row.js'

const directory = fileURLToPath(new URL('.', import.meta.url))
const entry = '../../dist/index.js'

/** Chunks that every page loads with its first request: a name is followed by a hash. */
const loadedByFirstRequest = toPatterns(['answer-request', 'compile-renderer'])
/** Chunks that a page loads when a request first needs them. */
const loadedOnFirstUse = toPatterns([
  'create-validator',
  'backend',
  'decompress-body',
  'cors-answerer',
  'log-request',
  'read-example',
  'test-invoke',
])

/** Measures what a browser downloads before and with its first request, without msw. */
export async function benchSizes() {
  const coreImports = `export { mockRestApi, defineRestApi } from '${entry}'`
  const [core, withFirstRequest, everything, velocityjs, source] = await Promise.all([
    kilobytes(coreImports, loadedByFirstRequest),
    kilobytes(coreImports),
    kilobytes(`export * from '${entry}'`, loadedByFirstRequest),
    kilobytes("export { parse, Compile } from 'velocityjs'"),
    kilobytes("export { fromOpenApi } from '@mswjs/source/open-api'"),
  ])
  return [
    sizeRow('core bundle', core, 'velocityjs', velocityjs, budgets.coreKilobytes),
    sizeRow('core bundle', core, '@mswjs/source', source),
    sizeRow('core and first request', withFirstRequest, '@mswjs/source', source),
    sizeRow(
      'everything for browsers',
      everything,
      '@mswjs/source',
      source,
      budgets.browserKilobytes,
    ),
  ]
}

/** @param {readonly string[]} names names of chunks @returns {string[]} patterns of the imports of these chunks */
function toPatterns(names) {
  return names.map((name) => `./${name}-*`)
}

/**
 * Bundles a module for browsers and measures it, without the chunks of `loadedOnFirstUse` and of `loadedLater`.
 * @param {string} contents @param {readonly string[]} [loadedLater] @returns {Promise<number>} kB, min+gzip
 */
async function kilobytes(contents, loadedLater = []) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: directory },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: ['msw', ...loadedOnFirstUse, ...loadedLater],
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1000
}
