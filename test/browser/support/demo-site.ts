import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './launch-browser.js'
import { serveFolder } from './serve-folder.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const patience = 120_000

/** A built demo on its own port, and the browser to open it in. */
export interface DemoSite {
  readonly browser: Browser
  readonly url: string
}

/** Builds a demo once for the tests of a file, serves it with these headers, and cleans up after them. */
export function serveDemo(
  buildInto: (folder: string) => Promise<void>,
  headers?: Readonly<Record<string, string>>,
): () => DemoSite {
  let browser: Browser | undefined
  let server: Awaited<ReturnType<typeof serveFolder>> | undefined
  let folder: string | undefined

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'msw-apigateway-demo-'))
    await buildInto(folder)
    server = await serveFolder(folder, headers)
    browser = await launchBrowser()
  }, patience)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    if (folder) await rm(folder, { recursive: true })
  })

  return () => {
    if (!browser || !server) throw new Error('The demo is not built yet.')
    return { browser, url: server.url }
  }
}

/** Builds the Vite project in a folder of `demo`. */
export function viteBuild(demo: string): (folder: string) => Promise<void> {
  return async (folder) => {
    await build({
      root: join(root, 'demo', demo),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
    })
  }
}

/** Builds the Storybook. */
export async function storybookBuild(folder: string): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('storybook/package.json')
  const command = join(dirname(manifest), 'dist/bin/dispatcher.js')
  const config = join(root, 'demo/stories/.storybook')
  const args = [command, 'build', '--quiet', '--config-dir', config, '--output-dir', folder]
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) =>
      error ? reject(new Error(stdout + stderr, { cause: error })) : resolve(),
    )
  })
}
