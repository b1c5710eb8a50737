import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { apiGateway } from '../../src/vite.ts'
import { writeFiles } from '../node/write-files.ts'
import { petsApi } from '../vite/pets-api.ts'
import { launchBrowser } from './support/launch-browser.js'

const files = {
  'package.json': '{"type": "module"}',
  'index.html': '<p id="paths"></p><script type="module" src="/main.js"></script>',
  'main.js': `import api from './api.yaml'
document.querySelector('#paths').textContent = Object.keys(api.resources).join()`,
}
const broken = petsApi('#set($a 1)')
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
}, 120_000)
afterAll(() => browser.close())

/** Opens a page that imports a definition from the dev server; returns it and a function that saves the definition. */
async function openProject(api: string): Promise<{ page: Page; save(text: string): void }> {
  const root = writeFiles({ ...files, 'api.yaml': api })
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [apiGateway({ include: '*.yaml' })],
    server: { port: 0 },
  })
  onTestFinished(() => server.close())
  await server.listen()
  const page = await browser.newPage()
  onTestFinished(() => page.close())
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  return { page, save: (text) => writeFileSync(join(root, 'api.yaml'), text) }
}

const textOf = (page: Page) => () => page.locator('#paths').textContent()
const overlayOf = (page: Page) => async () => {
  const texts = await page
    .locator('vite-error-overlay')
    .evaluateAll((overlays) => overlays.map(({ shadowRoot }) => shadowRoot?.textContent ?? ''))
  return texts.join()
}

describe('the overlay of the dev server', { timeout: 60_000 }, () => {
  it('shows a broken template on each visit, beside a page that runs', async () => {
    const { page, save } = await openProject(broken)
    for (const visit of [() => page.reload(), () => page.goto(page.url()), () => save(petsApi())]) {
      await expect.poll(overlayOf(page)).toMatch(/api\.yaml:15:\d+[\s\S]*#set\(\$a 1\)/)
      await expect.poll(textOf(page)).toBe('/pets')
      await visit()
    }
    await expect.poll(overlayOf(page)).toBe('')
    await expect.poll(textOf(page)).toBe('/pets')
  })

  it('shows an error in place of the page, until the file is mended', async () => {
    const { page, save } = await openProject(petsApi().replace('type: mock', 'type: mocked'))
    await expect.poll(overlayOf(page)).toMatch(/api\.yaml:8:15/)
    await page.reload()
    await expect.poll(overlayOf(page)).toMatch(/api\.yaml:8:15/)
    expect(await textOf(page)()).toBe('')
    save(petsApi('{}', '/cats'))
    await expect.poll(textOf(page)).toBe('/cats')
    await expect.poll(overlayOf(page)).toBe('')
  })

  it('gives way to the edited definition', async () => {
    const { page, save } = await openProject(petsApi())
    await expect.poll(textOf(page)).toBe('/pets')
    save(petsApi('{}', '/dogs'))
    await expect.poll(textOf(page)).toBe('/dogs')
  })
})
