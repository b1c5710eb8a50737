import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'
import { serveFolder } from './serve-folder.js'

/** Serves the page of `cors-page.ts` with MSW's service worker until the test ends. Returns its origin. */
export async function serveWorkerPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'msw-apigateway-page-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await build({
    entryPoints: [fileURLToPath(new URL('cors-page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    outfile: join(folder, 'page.js'),
    logLevel: 'error',
  })
  const script = 'mockServiceWorker.js'
  await copyFile(createRequire(import.meta.url).resolve(`msw/${script}`), join(folder, script))
  await writeFile(join(folder, 'index.html'), '<script type="module" src="page.js"></script>')
  const server = await serveFolder(folder)
  onTestFinished(() => server.close())
  return new URL(server.url).origin
}
