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

/**
 * Takes the errors from the main entry, which the page loads anyway: `error instanceof DefinitionError` is then true
 * whichever entry throws.
 *
 * @type {import('esbuild').Plugin}
 */
const shareErrors = {
  name: 'share-errors',
  setup({ onResolve }) {
    onResolve({ filter: /\/errors\.ts$/ }, () => ({ path: './index.js', external: true }))
  },
}

/** Options of every bundle. */
const common = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  packages: 'external',
  sourcemap: true,
  sourcesContent: false,
  outdir: 'dist',
  outbase: 'src',
  logLevel: 'warning',
}

await build({
  ...common,
  entryPoints: ['index', 'node', 'velocityjs'].map((name) => `src/${name}.ts`),
  target: ['es2022', 'node20.19'],
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [shareCore],
})

// Bundled apart, because a module that it loads by `import()` would bring the core, and with it MSW, which no command
// needs.
await build({
  ...common,
  entryPoints: ['src/cli.ts'],
  target: 'node20.19',
  chunkNames: 'cli/[name]-[hash]',
})

// Bundled apart, because what the addon shares with the main entry would cost that entry a file more to load.
await build({
  ...common,
  entryPoints: ['src/storybook.ts', 'src/storybook/preview.ts', 'src/storybook/manager.tsx'],
  target: 'es2022',
  chunkNames: 'storybook/chunks/[name]-[hash]',
  alias: { 'react/jsx-runtime': resolve('src/storybook/panel/jsx-runtime.ts') },
})

// Bundled apart, because the few lines that these share with the core would be one more file for every page to load.
await build({
  ...common,
  entryPoints: [
    'vitest',
    'vitest-browser',
    'vitest/coverage',
    'vitest/coverage-setup',
    'coverage',
  ].map((name) => `src/${name}.ts`),
  target: ['es2022', 'node20.19'],
  chunkNames: 'chunks/[name]-[hash]',
})

// Bundled apart: the parts of the core that the plugin uses would otherwise be files of their own for every page.
await build({
  ...common,
  entryPoints: ['src/vite.ts'],
  target: 'node20.19',
  chunkNames: 'chunks/vite/[name]-[hash]',
})

// Bundled without chunks: the plugin hands the file's text to Vite as a module of its own.
await build({
  ...common,
  splitting: false,
  entryPoints: ['src/vite/runtime.ts'],
  target: 'es2022',
})

// Bundled apart and without chunks: readers of formats that the core shared with it would be files of their own for
// every page.
await build({
  ...common,
  splitting: false,
  entryPoints: ['src/yaml.ts'],
  target: ['es2022', 'node20.19'],
  plugins: [shareErrors],
})
