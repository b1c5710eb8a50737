import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { launchBrowser } from '../browser/support/launch-browser.js'
import { serveFolder } from '../browser/support/serve-folder.js'

/** Rounds in which the subjects take turns, short so that other load of the machine slows all of them alike. */
const rounds = 12
const requestsARound = 25
const cases = ['ours', 'handwritten'].flatMap((subject) =>
  [1, 300].map((count) => ({ subject, count, times: /** @type {number[]} */ ([]) })),
)

const folder = await buildPage()
const server = await serveFolder(folder)
const browser = await launchBrowser()
try {
  const page = await browser.newPage()
  await page.goto(server.url)
  await page.waitForFunction('window.timeRequests')
  for (let round = 0; round < rounds; round++) {
    for (const { subject, count, times } of cases) {
      times.push(
        .../** @type {number[]} */ (
          await page.evaluate(`timeRequests('${subject}', ${count}, ${requestsARound})`)
        ),
      )
    }
  }
  console.log('A request through the service worker in Chromium, ms')
  console.table(
    cases.map(({ subject, count, times }) => ({
      subject,
      operations: count,
      median: Number(median(times).toFixed(2)),
      'against one': Number((median(times) / median(timesOfOne(subject))).toFixed(2)),
    })),
  )
} finally {
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true })
}

async function buildPage() {
  const target = await mkdtemp(join(tmpdir(), 'msw-apigateway-benchmark-'))
  await build({
    entryPoints: [fileURLToPath(new URL('browser-page.js', import.meta.url))],
    bundle: true,
    format: 'esm',
    outfile: join(target, 'page.js'),
    logLevel: 'error',
  })
  const script = 'mockServiceWorker.js'
  await copyFile(createRequire(import.meta.url).resolve(`msw/${script}`), join(target, script))
  await writeFile(join(target, 'index.html'), '<script type="module" src="page.js"></script>')
  return target
}

/** @param {string} subject */
function timesOfOne(subject) {
  return cases.find((one) => one.subject === subject && one.count === 1)?.times ?? []
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
