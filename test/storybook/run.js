import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findLaunchOptions, launchBrowser } from '../browser/support/launch-browser.js'
import { serveFolder } from '../browser/support/serve-folder.js'

/**
 * A Storybook outside the repository, on the packed library: the version of msw-storybook-addon, and its folder of
 * `.storybook` and stories.
 *
 * @typedef {{ name: string, addon: string, folder: string, hasTests: boolean, texts: Record<string, string[]> }} Target
 */

/** @type {Target[]} */
const targets = [
  {
    name: 'CSF 3',
    addon: '3.0.3',
    folder: 'csf3',
    hasTests: true,
    texts: {
      'answers--of-component': ['404 "No pets"'],
      'answers--of-story': ['429 {"message": "Too Many Requests"}'],
      'answers--undone': ['200 ["Rex"]'],
    },
  },
  {
    name: 'CSF next, two APIs',
    addon: '3.0.3',
    folder: 'csf-next',
    hasTests: true,
    texts: {
      'answers--of-component': ['404 "No pets"', '200 [1]'],
      'answers--of-story': ['200 ["Rex"]', '503 '],
    },
  },
  {
    name: 'CSF 3, addon 2',
    addon: '2.0.7',
    folder: 'csf3',
    hasTests: false,
    texts: {
      'answers--of-component': ['404 "No pets"'],
      'answers--of-story': ['429 {"message": "Too Many Requests"}'],
      'answers--undone': ['200 ["Rex"]'],
    },
  },
]

const previewOfAddon2 = `import type { Preview } from '@storybook/react-vite'
import { initialize, mswLoader } from 'msw-storybook-addon'
import { apiGatewayLoader } from 'msw-apigateway/storybook'
import { petApi } from '../stories/pet-api.ts'

const worker = initialize({ quiet: true })

const preview: Preview = { loaders: [mswLoader, apiGatewayLoader(petApi, { worker })] }

export default preview
`

const packages = [
  'msw@2.15.0',
  'storybook@10.6.7',
  '@storybook/react-vite@10.6.7',
  '@storybook/addon-vitest@10.6.7',
  'vite@8.3.8',
  'vitest@4.1.12',
  '@vitest/browser-playwright@4.1.12',
  'playwright@1.65.1',
  'react@19.3.1',
  'react-dom@19.3.1',
  '@types/react@19.3.0',
  'typescript@7.0.2',
]

const root = fileURLToPath(new URL('../..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'storybook-'))
const browser = await launchBrowser()
const rows = []

try {
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], root),
  )
  for (const target of targets) rows.push(await check(target, join(scratch, filename)))
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}
console.table(rows)
const failed = rows.filter(
  (row) => row.stories !== 'ok' || row.panel !== 'ok' || /[1-9]\d* failed|^0/.test(row.tests),
)
console.log(`storybook: ${rows.length - failed.length} of ${rows.length} projects pass`)
process.exitCode = failed.length === 0 ? 0 : 1

/**
 * Installs a project, type-checks it, builds it, opens its stories with and without the panel, and runs its `play`
 * functions as tests. Throws when a command fails.
 *
 * @param {Target} target @param {string} tarball
 */
async function check({ name, addon, folder, hasTests, texts }, tarball) {
  const project = mkdtempSync(join(scratch, 'project-'))
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'stories', private: true, type: 'module' }),
  )
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  run('npm', ['install', ...flags, tarball, `msw-storybook-addon@${addon}`, ...packages], project)
  for (const copied of new Set(['csf3', folder]))
    cpSync(join(root, 'test/storybook', copied), join(project, copied), { recursive: true })
  const config = join(project, folder, '.storybook')
  writeFileSync(join(config, 'main.ts'), mainOf(addon))
  if (addon.startsWith('2.')) writeFileSync(join(config, 'preview.ts'), previewOfAddon2)
  mkdirSync(join(project, 'public'))
  run('node_modules/.bin/msw', ['init', 'public', '--save'], project)
  run('node_modules/.bin/tsc', typeFlags(folder), project)
  const built = join(project, 'built')
  run('node_modules/.bin/storybook', ['build', '-c', config, '-o', built, '--quiet'], project)
  const site = await serveFolder(built)
  const stories = await readStories(site.url, Object.keys(texts))
  const panel = await chooseInPanel(site.url)
  await site.close()
  return {
    name,
    addon,
    stories: JSON.stringify(stories) === JSON.stringify(texts) ? 'ok' : JSON.stringify(stories),
    panel,
    tests: hasTests ? await runTests(project, folder) : 'not run',
  }
}

/** @param {string} addon */
function mainOf(addon) {
  const addons = addon.startsWith('2.')
    ? ['msw-apigateway/storybook']
    : ['msw-storybook-addon', 'msw-apigateway/storybook']
  return `import type { StorybookConfig } from '@storybook/react-vite'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/*.stories.tsx'],
  addons: ${JSON.stringify([...addons, '@storybook/addon-vitest'])},
  staticDirs: ['../../public'],
  core: { disableTelemetry: true },
}

export default config
`
}

/** @param {string} folder */
function typeFlags(folder) {
  return [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--allowImportingTsExtensions',
    '--jsx',
    'react-jsx',
    '--target',
    'es2022',
    '--module',
    'preserve',
    `${folder}/.storybook/preview.ts`,
    `${folder}/stories/answers.stories.tsx`,
  ]
}

/**
 * Reads what the outputs of stories show in a frame of their own, as without the manager.
 *
 * @param {string} url @param {string[]} stories
 */
async function readStories(url, stories) {
  /** @type {Record<string, string[]>} */
  const shown = {}
  const page = await browser.newPage()
  for (const story of stories) {
    await page.goto(`${url}iframe.html?id=${story}&viewMode=story`)
    await page.locator('output').first().waitFor()
    await page.waitForFunction(
      () => !document.querySelector('#storybook-root')?.textContent?.includes('waiting'),
    )
    shown[story] = await page.locator('output').allTextContents()
  }
  await page.close()
  return shown
}

/** Chooses an answer in the panel, and returns `'ok'` once the story shows it. @param {string} url */
async function chooseInPanel(url) {
  const page = await browser.newPage()
  await page.goto(`${url}?path=/story/answers--of-component`)
  await page.getByRole('tab', { name: 'API Gateway' }).click()
  await page.getByRole('combobox', { name: /^Answer of GET \/pets/ }).selectOption('THROTTLED')
  const story = page.frameLocator('#storybook-preview-iframe')
  await story.locator('output', { hasText: '429' }).waitFor({ timeout: 2000 })
  await page.close()
  return 'ok'
}

/**
 * Runs the stories as tests in the browser, and returns Vitest's count.
 *
 * @param {string} project @param {string} folder
 */
async function runTests(project, folder) {
  const launchOptions = await findLaunchOptions()
  writeFileSync(
    join(project, 'vitest.config.ts'),
    `import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [storybookTest({ configDir: '${folder}/.storybook' })],
  test: {
    name: 'stories',
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: ${JSON.stringify(launchOptions)} }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
`,
  )
  const output = run('node_modules/.bin/vitest', ['run', '--reporter=json'], project)
  const { numPassedTests, numFailedTests } = JSON.parse(output.slice(output.indexOf('{')))
  return `${numPassedTests} passed, ${numFailedTests} failed`
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (result.status === 0) return result.stdout
  throw new Error(`${command} ${args.join(' ')}\n${result.stdout}\n${result.stderr}`)
}
