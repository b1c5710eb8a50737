import assert from 'node:assert/strict'
import { defineNetworkFixture } from '@msw/playwright'
import { mockRestApi } from 'msw-apigateway'
import { loadDefinition } from 'msw-apigateway/node'
import { chromium } from 'playwright-core'

// Answers the requests of a page in Chromium from the process that drives it. Its argument is how Playwright starts it.
const browser = await chromium.launch(JSON.parse(process.argv[2] ?? '{}'))
try {
  const context = await browser.newContext()
  const api = mockRestApi(await loadDefinition('pets.yaml'))
  const network = defineNetworkFixture({ context, handlers: [...api.handlers] })
  await network.enable()
  const page = await context.newPage()
  await page.route('https://pets.example.com/', (route) => route.fulfill({ body: 'pets' }))
  await page.goto('https://pets.example.com/')
  const ask = () =>
    page.evaluate(async () => {
      const response = await fetch('/prod/pets')
      return { status: response.status, body: await response.json() }
    })
  assert.deepEqual(await ask(), { status: 200, body: ['Rex'] })
  network.use(api.override('GET /pets', { statusCode: 404 }))
  assert.deepEqual(await ask(), { status: 404, body: { message: 'No pets' } })
  network.resetHandlers()
  assert.deepEqual(await ask(), { status: 200, body: ['Rex'] })
  await network.disable()
  process.stdout.write('3 passed\n')
} finally {
  await browser.close()
}
