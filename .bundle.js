import { dirname, resolve } from 'node:path'
import { build } from 'esbuild'

/** A module that imports all that a page needs to make a mock, and that is loaded before any lazy module. */
const core = resolve('src/msw/mock-rest-api.ts')

/**
 * Lets every module that is loaded by `import()` also export something of the core. For esbuild such a module is an
 * entry, and the modules that the same entries reach share a file: without a common core, those of the main entry would
 * be scattered over more than twenty files, which Node and browsers load one by one.
 *
 * @type {import('esbuild').Plugin}
 */
const shareCore = {
  name: 'share-core',
  setup({ onResolve, onLoad, resolve: find }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'found') return undefined
      const found = await find(path, { kind, importer, resolveDir, pluginData: 'found' })
      return { ...found, namespace: 'lazy' }
    })
    onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => ({
      contents: [
        `export * from ${JSON.stringify(path)}`,
        `export { mockRestApi as core } from ${JSON.stringify(core)}`,
      ].join('\n'),
      resolveDir: dirname(path),
    }))
  },
}

/** @type {import('esbuild').BuildOptions} */
const options = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  packages: 'external',
  target: ['es2022', 'node20.19'],
  sourcemap: true,
  sourcesContent: false,
  outdir: 'dist',
  logLevel: 'warning',
}

await build({
  ...options,
  entryPoints: ['index', 'node', 'velocityjs', 'cli'].map((name) => `src/${name}.ts`),
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [shareCore],
})

// Bundled apart: the parts of the core that the plugin uses would otherwise be files of their own for every page.
await build({ ...options, entryPoints: ['src/vite.ts'], chunkNames: 'chunks/vite/[name]-[hash]' })

// Bundled without chunks: the plugin hands the file's text to Vite as a module of its own.
await build({
  ...options,
  splitting: false,
  entryPoints: ['src/vite/runtime.ts'],
  outdir: 'dist/vite',
})
