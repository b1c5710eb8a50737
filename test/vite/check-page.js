import { deepStrictEqual, match, ok, strictEqual } from 'node:assert'

/** What the page of the consumer shows once all APIs have answered. */
const answers = [
  '/pets-api/pets/7 200 {"pet": "7"}',
  '/pets-api/broken 200 {"broken": false}',
  '/orders-api/orders 200 ["first order"]',
  '/greeting-api/hello 200 {"greeting": "Hello from AWS::Region"}',
  '/shop-api/items 200 {"items": ["GET"]}',
  '/cats-api/cats 200 ["/cats"]',
  '/dogs-api/dogs 200 ["/dogs"]',
]

/**
 * Checks that a page shows the answers of the definitions.
 *
 * @param {import('playwright-core').Page} page
 */
export async function checkAnswers(page) {
  deepStrictEqual(await readAnswers(page, '/pets-api/broken 200'), answers)
}

/**
 * Checks what edits do to an open page: answers follow a file that the definition refers to; a broken template shows the
 * overlay at each visit while the other operations answer; a mistake of syntax shows it too; mending brings the page back.
 *
 * @param {import('playwright-core').Page} page @param {import('./consumer-project.js').ConsumerProject} project
 */
export async function checkEdits(page, project) {
  const undoOrder = project.edit('api/parts/orders.yaml', (text) => text.replace('first', 'second'))
  ok((await readAnswers(page, 'second order'))[2]?.endsWith('["second order"]'))
  undoOrder()
  await readAnswers(page, 'first order')

  /** @type {string[]} */
  const logged = []
  page.on('console', (message) => logged.push(message.text()))
  const mend = project.edit('api/pets.yaml', (text) =>
    text.replace('{"broken": false}', '#set($a 1)'),
  )
  const line =
    project
      .read('api/pets.yaml')
      .split('\n')
      .findIndex((text) => text.includes('#set($a 1)')) + 1
  const place = new RegExp(`api/pets\\.yaml:${line}:\\d+`)
  for (const visit of ['the edit', 'a reload', 'a second visit']) {
    if (visit === 'a reload') await page.reload()
    if (visit === 'a second visit') await page.goto(page.url())
    const overlay = await readOverlay(page)
    match(overlay, place, `after ${visit}`)
    match(overlay, /#set\(\$a 1/, `after ${visit}`)
    const shown = await readAnswers(page, '/pets-api/broken 500')
    deepStrictEqual(withoutBroken(shown), withoutBroken(answers))
  }
  ok(
    logged.some((text) => /answered 500/.test(text) && place.test(text)),
    logged.join('\n'),
  )
  mend()
  await checkAnswers(page)
  strictEqual(await page.locator('vite-error-overlay').count(), 0)

  const mendSyntax = project.edit('api/pets.yaml', (text) => text.replace('paths:', 'paths: ['))
  match(await readOverlay(page), /api\/pets\.yaml:\d+:\d+/)
  await page.reload()
  match(await readOverlay(page), /api\/pets\.yaml:\d+:\d+/)
  mendSyntax()
  await checkAnswers(page)
}

/**
 * Checks that an edit exchanges the handlers of MSW's network without loading the page again.
 *
 * @param {import('playwright-core').Page} page @param {import('./consumer-project.js').ConsumerProject} project
 */
export async function checkExchange(page, project) {
  const answer = page.locator('#answer')
  await answer.filter({ hasText: 'false' }).waitFor({ timeout: 30_000 })
  let loads = 0
  page.on('framenavigated', () => {
    loads += 1
  })
  const undo = project.edit('api/pets.yaml', (text) =>
    text.replace('"broken": false', '"broken": true'),
  )
  await answer.filter({ hasText: 'true' }).waitFor({ timeout: 30_000 })
  strictEqual(loads, 0)
  undo()
}

/**
 * Waits until the page shows a text among its answers; returns them.
 *
 * @param {import('playwright-core').Page} page @param {string} text
 */
async function readAnswers(page, text) {
  const shown = page.locator('#answers', { hasText: text })
  await shown.waitFor({ timeout: 30_000 })
  return ((await shown.textContent()) ?? '').split('\n')
}

/** @param {string[]} lines */
function withoutBroken(lines) {
  return lines.filter((line) => !line.startsWith('/pets-api/broken'))
}

/** @param {import('playwright-core').Page} page */
async function readOverlay(page) {
  const overlay = page.locator('vite-error-overlay')
  await overlay.first().waitFor({ state: 'attached', timeout: 30_000 })
  return overlay.first().evaluate((element) => element.shadowRoot?.textContent ?? '')
}
