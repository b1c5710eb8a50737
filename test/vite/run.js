import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, launchBrowser } from '../browser/support/launch-browser.js'
import { checkAnswers, checkEdits, checkExchange } from './check-page.js'
import { checkBrokenBuild, checkBuild, checkTypes, checkVitest } from './check-project.js'
import { ConsumerProject } from './consumer-project.js'

/** The versions of Vite to test the packed library with, each with the plugin of React that it takes. */
const targets = [
  { vite: '^8', react: '^6' },
  { vite: '^7', react: '^5' },
]
const yamlPlugins = ['@modyfi/vite-plugin-yaml', '@rollup/plugin-yaml']
const others = [
  'msw@^2.13.5',
  'react@^19',
  'react-dom@^19',
  '@types/react',
  '@types/react-dom',
  '@types/node@20',
]
const tools = [
  'typescript@7.0.2',
  'vitest@4.1.12',
  'jsdom@26.1.0',
  '@vitest/browser-playwright@4.1.12',
  'playwright@1.65.1',
  ...yamlPlugins,
]

const root = fileURLToPath(new URL('../..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'vite-consumer-'))
const browser = await launchBrowser()
try {
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch]
  const { stdout } = spawnSync('npm', pack, { cwd: root, encoding: 'utf8' })
  const [{ filename }] = JSON.parse(stdout)
  for (const { vite, react } of targets) {
    const versions = [`vite@${vite}`, `@vitejs/plugin-react@${react}`]
    const packages = [join(scratch, filename), ...versions, ...others, ...tools]
    await check(`vite@${vite}`, ConsumerProject.create(scratch, packages))
  }
  const network = ['vite@^8', 'msw@^3', '@vitejs/plugin-react@^6', 'react@^19', 'react-dom@^19']
  await exchange(ConsumerProject.create(scratch, [join(scratch, filename), ...network]))
  console.log('vite: all checks pass')
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}

/** @param {string} name @param {ConsumerProject} project */
async function check(name, project) {
  const server = await project.startServer({})
  const page = await browser.newPage()
  await page.goto(server.url)
  await checkAnswers(page)
  console.log(`${name}: the dev server answers from every definition`)
  await checkEdits(page, project)
  console.log(`${name}: edits and mistakes reach the page`)
  await page.close()
  server.close()
  const modules = checkBuild(project, {})
  console.log(
    `${name}: the build has no reader. Modules of the library:\n  ${modules.join('\n  ')}`,
  )
  checkBrokenBuild(project)
  checkTypes(project)
  checkVitest(project, await findBrowser())
  console.log(`${name}: broken builds, types, and Vitest in Node, jsdom and Chromium`)
  for (const plugin of yamlPlugins)
    for (const isFirst of [true, false]) await checkBeside(name, project, plugin, isFirst)
}

/** @param {string} name @param {ConsumerProject} project @param {string} plugin @param {boolean} isFirst */
async function checkBeside(name, project, plugin, isFirst) {
  const env = { YAML_PLUGIN: plugin, ...(isFirst && { YAML_FIRST: '1' }) }
  const server = await project.startServer(env)
  const page = await browser.newPage()
  await page.goto(server.url)
  await checkAnswers(page)
  await page.close()
  server.close()
  checkBuild(project, env)
  console.log(`${name}: the same ${isFirst ? 'after' : 'before'} ${plugin}`)
}

/** Checks the exchange of handlers by the network of MSW 3. @param {ConsumerProject} project */
async function exchange(project) {
  const server = await project.startServer({ MSW_PLUGIN: 'msw/vite' })
  const page = await browser.newPage()
  await page.goto(`${server.url}exchange.html`)
  await checkExchange(page, project)
  await page.close()
  server.close()
  console.log('msw@^3: an edit exchanges the handlers without a reload')
}
