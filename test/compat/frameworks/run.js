import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../../browser/support/launch-browser.js'
import { createProject, install, pack, readVersion } from '../project.js'
import { driveApp } from './drive-app.js'
import { frameworks } from './frameworks.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'compat-frameworks-'))
const browser = await launchBrowser()

const rows = []
try {
  const tarball = pack(root, scratch)
  for (const framework of frameworks) {
    const project = createProject(scratch)
    install(project, [tarball, 'msw@^2', ...framework.packages])
    cpSync(join(root, 'test/compat/frameworks', framework.folder), project, { recursive: true })
    cpSync(join(root, 'test/recipes/pets.yaml'), join(project, 'pets.yaml'))
    rows.push({
      framework: framework.name,
      version: readVersion(project, framework.version),
      msw: readVersion(project, 'msw'),
      ...(await check(project, framework)),
    })
  }
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}
console.table(rows)
const failed = rows.filter(({ result }) => result !== 'ok')
console.log(`compat: ${rows.length - failed.length} of ${rows.length} frameworks pass`)
process.exitCode = failed.length === 0 ? 0 : 1

/** @param {string} project @param {import('./frameworks.js').Framework} framework */
async function check(project, framework) {
  try {
    return { checks: await driveApp(project, framework, browser), result: 'ok' }
  } catch (error) {
    console.error(framework.name, error)
    return { checks: '', result: 'failed' }
  }
}
