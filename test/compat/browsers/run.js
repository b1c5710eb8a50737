import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { build } from 'esbuild'
import { serveFolder } from '../../browser/support/serve-folder.js'
import { readCases } from '../../conformance/cases/read-cases.js'
import { createProject, install, pack, readVersion } from '../project.js'
import { browsers } from './browsers.js'

/** @typedef {{ title: string, expected: unknown, actual: unknown }} Answer */

const root = fileURLToPath(new URL('../../..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'compat-browsers-'))
/** A page that takes longer has stopped with an error that only its console shows. */
const limit = 120_000

const rows = []
try {
  const tarball = pack(root, scratch)
  for (const msw of ['^2', '^3']) {
    const project = createProject(scratch)
    install(project, [tarball, `msw@${msw}`])
    await buildPage(project)
    for (const browser of browsers) rows.push(await check(project, browser))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.table(rows)
const failed = rows.filter(({ result }) => result !== 'ok')
console.log(`compat: ${rows.length - failed.length} of ${rows.length} browsers pass`)
process.exitCode = failed.length === 0 ? 0 : 1

/** Builds the page of `page.js` from what is installed in a project. @param {string} project */
async function buildPage(project) {
  // The page keeps its place, because it imports how a case is run.
  for (const place of ['test/compat/browsers/page.js', 'test/conformance/cases'])
    cpSync(join(root, place), join(project, place), { recursive: true })
  await build({
    entryPoints: [join(project, 'test/compat/browsers/page.js')],
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: join(project, 'site'),
    logLevel: 'error',
  })
  const site = (/** @type {string} */ file) => join(project, 'site', file)
  writeFileSync(site('index.html'), '<script type="module" src="page.js"></script>')
  writeFileSync(site('cases.json'), JSON.stringify([...readCases()]))
  copyFileSync(join(root, 'test/recipes/pets.yaml'), site('pets.yaml'))
  copyFileSync(
    join(project, 'node_modules/msw/lib/mockServiceWorker.js'),
    site('mockServiceWorker.js'),
  )
}

/** @param {string} project @param {import('./browsers.js').BrowserProgram} program */
async function check(project, { name, missing, start }) {
  const browser = await start()
  const row = { browser: name, version: browser?.version ?? '', msw: readVersion(project, 'msw') }
  if (!browser)
    return { ...row, requests: '', cases: '', unsendable: '', result: `not installed: ${missing}` }
  try {
    const { questions, cases, unsendable } = await readResults(join(project, 'site'), browser)
    const wrong = [...questions, ...cases].filter(
      ({ expected, actual }) => !isDeepStrictEqual(actual, expected),
    )
    for (const answer of wrong) console.error(`${name}: ${JSON.stringify(answer)}`)
    const count = (/** @type {readonly Answer[]} */ answers) =>
      `${answers.filter((answer) => !wrong.includes(answer)).length} of ${answers.length}`
    const isPassed = wrong.length === 0 && questions.length > 0 && cases.length > 0
    return {
      ...row,
      requests: count(questions),
      cases: count(cases),
      unsendable,
      result: isPassed ? 'ok' : 'failed',
    }
  } catch (error) {
    return { ...row, requests: '', cases: '', unsendable: '', result: `failed: ${error}` }
  } finally {
    await browser.close()
  }
}

/**
 * Opens the page and returns what it posts.
 *
 * @param {string} site @param {import('./browsers.js').OpenBrowser} browser
 * @returns {Promise<{ questions: Answer[], cases: Answer[], unsendable: number }>}
 */
async function readResults(site, browser) {
  const server = await serveFolder(site)
  try {
    await browser.open(server.url)
    return JSON.parse(await Promise.race([server.posted, failLate()]))
  } finally {
    await server.close()
  }
}

/** @returns {Promise<never>} */
async function failLate() {
  await wait(limit, undefined, { ref: false })
  throw new Error(`The page says nothing in ${limit} ms.`)
}
