import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { budgets } from './budgets.js'
import { sizeRow } from './row.js'

const directory = fileURLToPath(new URL('.', import.meta.url))
const entry = '../../dist/index.js'

/** Chunks that a page loads when it first needs them: a name is followed by a hash. */
const loadedOnFirstUse = [
  'create-validator',
  'backend',
  'decompress-body',
  'cors-judge',
  'read-example',
  'test-invoke',
].map((name) => `./${name}-*`)

/** Measures what a browser downloads before its first request, without msw. */
export async function benchSizes() {
  const [core, everything, velocityjs, source] = await Promise.all([
    kilobytes(`export { mockRestApi, defineRestApi } from '${entry}'`),
    kilobytes(`export * from '${entry}'`),
    kilobytes("export { parse, Compile } from 'velocityjs'"),
    kilobytes("export { fromOpenApi } from '@mswjs/source/open-api'"),
  ])
  return [
    sizeRow('core bundle', core, 'velocityjs', velocityjs, budgets.coreKilobytes),
    sizeRow('core bundle', core, '@mswjs/source', source),
    sizeRow(
      'everything for browsers',
      everything,
      '@mswjs/source',
      source,
      budgets.browserKilobytes,
    ),
  ]
}

/** Bundles a module for browsers and measures it. @param {string} contents @returns {Promise<number>} kB, min+gzip */
async function kilobytes(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: directory },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: ['msw', ...loadedOnFirstUse],
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length / 1000
}
