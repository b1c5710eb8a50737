import { readFile } from 'node:fs/promises'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { transform } from 'esbuild'

/**
 * Lets Node import TypeScript files as they are, which it does by itself since 22.18: the published code is bundled, so
 * a script that needs a module no entry exports imports it from `src`. Such a script must not hand what it has from
 * there to `msw-apigateway`, which has the same classes once more.
 *
 * @example
 * node --import ./test/typescript.js test/conformance/run.js
 */
if (isMainThread) register(import.meta.url)

/** Node's hook: what a module consists of. @type {import('node:module').LoadHook} */
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
