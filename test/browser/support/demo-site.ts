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
/** Milliseconds that building a demo may take. */
const patience = 120_000

/** A built demo, served on a port of its own, and the browser to open it in. */
export interface DemoSite {
  readonly browser: Browser
  readonly url: string
}

/**
 * Builds a demo once for the tests of a file, serves it with the given headers, and removes it afterwards. Returns a
 * function that returns the site; it may be called inside tests only, because the site is built before the first one.
 */
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
    if (!browser || !server)
      throw new Error('The demo is not built yet. Ask for its site inside a test.')
    return { browser, url: server.url }
  }
}

/** Returns a function that builds a Vite project of `demo/` into a folder. */
export function viteBuild(demo: string): (folder: string) => Promise<void> {
  return (folder) =>
    run('vite/bin/vite.js', 'build', `demo/${demo}`, '--outDir', folder, '--logLevel', 'error')
}

/** Returns a function that builds the Storybook of a folder into another one. */
export function storybookBuild(project: string): (folder: string) => Promise<void> {
  return (folder) =>
    run(
      'storybook/dist/bin/dispatcher.js',
      'build',
      '-c',
      `${project}/.storybook`,
      '-o',
      folder,
      '--quiet',
    )
}

/** Runs the command of a package with NODE_ENV=production, as users do; Vitest has set it to `test`. */
function run(command: string, ...args: readonly string[]): Promise<void> {
  const script = join(root, 'node_modules', command)
  const env = { ...process.env, NODE_ENV: 'production' }
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...args], { cwd: root, env }, (error, stdout, stderr) =>
      error ? reject(new Error(stdout + stderr, { cause: error })) : resolve(),
    )
  })
}
