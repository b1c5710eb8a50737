import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { DemoSite } from './demo-site.ts'

/** An opened page and the errors that it has reported so far. */
export interface OpenedPage {
  readonly page: Page
  /** Console errors, uncaught errors, and violations of the Content-Security-Policy, which are console errors too. */
  readonly errors: string[]
}

/** Opens a page in a context of its own and closes it when the test ends. */
export async function openPage(
  { browser, url }: DemoSite,
  path = '',
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isResponseNotice(message.text())) errors.push(message.text())
  })
  await page.goto(url + path)
  return { page, errors }
}

/** Returns whether an error is Chromium's own line for an answer of 400 or more, which these tests provoke. */
function isResponseNotice(text: string): boolean {
  return /^Failed to load resource: (the server responded with|net::ERR_FAILED)/.test(text)
}

/** Finds the barriers that axe rates as serious or critical, each with the elements concerned. */
export async function findBarriers(page: Page): Promise<string[]> {
  const violations = await runAxe(page, 'html')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(describeViolation)
}

/** Finds all that axe says about the parts of a page that a selector matches, each with the elements concerned. */
export async function findFlaws(page: Page, selector: string): Promise<string[]> {
  return (await runAxe(page, selector)).map(describeViolation)
}

async function runAxe(page: Page, selector: string): Promise<axe.Result[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (part) => window.axe.run(part, { resultTypes: ['violations'] }),
    selector,
  )
  return violations
}

function describeViolation({ id, nodes }: axe.Result): string {
  return `${id}: ${nodes.map(({ html }) => html).join(' ')}`
}

/** Measures by how many pixels the page is wider than the window; 0 or less when it fits. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
