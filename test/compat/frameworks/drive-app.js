import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram, withServer } from './programs.js'

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./frameworks.js').Framework} Framework */

const rex = { status: 200, body: ['Rex'] }

/**
 * Builds the app of a framework with mocks and without, and drives a browser through its page on the built server and on
 * the dev server. Returns the number of checks.
 *
 * @param {string} project the app, with everything installed
 * @param {Framework} framework
 * @param {import('playwright-core').Browser} browser
 * @throws {Error} that names the check that fails, with what the server printed
 */
export async function driveApp(project, framework, browser) {
  let passed = 0
  /** @param {string} title @param {unknown} actual @param {unknown} expected */
  const check = (title, actual, expected) => {
    assert.deepEqual(actual, expected, title)
    passed += 1
  }
  const mocks = (/** @type {string} */ value) => ({ [framework.mocks]: value })

  /** @param {Page} page */
  async function checkAnswers(page) {
    check('a fetch on the server is answered', await readAnswer(page, '#server'), rex)
    check('a fetch in the browser is answered', await readAnswer(page, '#browser'), rex)
    await page.evaluate(() => {
      const { api, worker } = Object(window)
      worker.use(api.override('GET /pets', { statusCode: 404 }))
    })
    await page.click('#browser')
    const gone = { status: 404, body: { message: 'No pets' } }
    check('an override changes it', await readAnswer(page, '#browser:has-text("404")'), gone)
  }

  /** @param {Page} page */
  async function checkEdit(page) {
    const file = join(project, framework.page)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('id="server"', 'id="server" title="edited"'),
    )
    await page.waitForSelector('#server[title=edited]')
    await page.reload()
    const answer = await readAnswer(page, '#server[title=edited]')
    check('a fetch on the server is answered after an edit', answer, rex)
  }

  /** @param {Framework['start']} toCommand @param {(page: Page) => Promise<void>} drive */
  function open(toCommand, drive) {
    return withServer(project, toCommand, mocks('1'), async (url) => {
      const page = await browser.newPage()
      try {
        await page.goto(url)
        await drive(page)
      } finally {
        await page.close()
      }
    })
  }

  runProgram(project, ['msw', 'init', 'public', '--no-save'])
  runProgram(project, framework.build, mocks(''))
  check('a build without mocks has nothing of the library', hasLibrary(project, framework), false)
  runProgram(project, framework.build, mocks('1'))
  check('a build with mocks has it', hasLibrary(project, framework), true)
  for (const command of framework.types) runProgram(project, command)
  await open(framework.start, checkAnswers)
  await open(framework.dev, async (page) => {
    await checkAnswers(page)
    await checkEdit(page)
  })
  return passed
}

/** Reads what an element shows, once it shows something. @param {Page} page @param {string} selector */
async function readAnswer(page, selector) {
  return JSON.parse((await page.locator(`${selector}:not(:empty)`).textContent()) ?? '')
}

/**
 * Returns whether the code that a build wrote has the library in it.
 *
 * @param {string} project @param {Framework} framework
 */
function hasLibrary(project, { output }) {
  return output
    .flatMap((folder) =>
      readdirSync(join(project, folder), { recursive: true, withFileTypes: true }),
    )
    .filter((file) => file.isFile() && file.name.endsWith('.js'))
    .some((file) =>
      /msw-apigateway|MISSING_AUTHENTICATION_TOKEN/.test(
        readFileSync(join(file.parentPath, file.name), 'utf8'),
      ),
    )
}
