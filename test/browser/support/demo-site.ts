import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
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
  return (folder) =>
    run('vite/bin/vite.js', 'build', `demo/${demo}`, '--outDir', folder, '--logLevel', 'error')
}

/** Builds the Storybook. */
export function storybookBuild(folder: string): Promise<void> {
  const config = 'demo/stories/.storybook'
  return run('storybook/dist/bin/dispatcher.js', 'build', '-c', config, '-o', folder, '--quiet')
}

/** Runs the command of a package as a user does: for production, whatever mode the tests are in. */
function run(command: string, ...args: readonly string[]): Promise<void> {
  const script = join(root, 'node_modules', command)
  const env = { ...process.env, NODE_ENV: 'production' }
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...args], { cwd: root, env }, (error, stdout, stderr) =>
      error ? reject(new Error(stdout + stderr, { cause: error })) : resolve(),
    )
  })
}
