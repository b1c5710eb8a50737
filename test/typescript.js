import { readFile } from 'node:fs/promises'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { transform } from 'esbuild'

/**
 * Registers the hook below, with which Node imports TypeScript files, as it does by itself since 22.18. Scripts need it
 * to import modules of `src` that no entry of the bundled package exports. They must not pass objects from `src` to
 * `msw-apigateway`, which has its own copy of each class.
 *
 * @example
 * node --import ./test/typescript.js test/conformance/run.js
 */
if (isMainThread) register(import.meta.url)

/** Compiles TypeScript modules, and leaves all others to Node. @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context)
  const sourcefile = fileURLToPath(url)
  const { code } = await transform(await readFile(sourcefile, 'utf8'), {
    loader: 'ts',
    sourcefile,
    sourcemap: 'inline',
    target: 'node20.19',
  })
  return { format: 'module', source: code, shortCircuit: true }
}
