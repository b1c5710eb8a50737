import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { onTestFinished } from 'vitest'
import type { BrowserProgram } from '../../compat/browsers/browsers.js'
import type { CasesToFetch, SeenCase } from './cors-cases-page.ts'
import { serveFolder } from './serve-folder.js'

/** The page of `cors-cases-page.ts`, served until the test ends. */
export interface CasesPage {
  readonly origin: string
  /** Opens the page in a browser, lets it fetch cases, and returns what it sees of each. */
  fetch(program: BrowserProgram, cases: CasesToFetch): Promise<readonly SeenCase[]>
}

/** Serves the page that fetches cases. */
export async function serveCasesPage(): Promise<CasesPage> {
  const folder = await mkdtemp(join(tmpdir(), 'msw-apigateway-cases-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await build({
    entryPoints: [fileURLToPath(new URL('cors-cases-page.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    outfile: join(folder, 'page.js'),
    logLevel: 'error',
  })
  await writeFile(
    join(folder, 'index.html'),
    '<meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
  )
  const server = await serveFolder(folder)
  onTestFinished(() => server.close())
  return {
    origin: new URL(server.url).origin,
    async fetch({ name, missing, start }, cases) {
      await writeFile(join(folder, 'cases.json'), JSON.stringify(cases))
      const browser = await start()
      if (!browser) throw new Error(`${name} is not installed: ${missing}.`)
      onTestFinished(() => browser.close())
      await browser.open(server.url)
      return JSON.parse(await server.posted)
    },
  }
}
