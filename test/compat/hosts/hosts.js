import { join } from 'node:path'
import { nodeBinary, nodePackages } from '../project.js'

/**
 * A program other than the Node of this machine that runs the packed library, or a page that its requests come from.
 *
 * @typedef {object} Host
 * @property {string} name
 * @property {readonly string[]} packages what is installed for it
 * @property {string} version the package whose version is shown
 * @property {(project: string) => Command} toCommand
 * @property {RegExp} passed finds the number of passed tests in what it prints
 * @property {(project: string, script: string) => Command} [toScript] how it runs a script, when it runs any
 * @property {string} [without] what it does not run, and why
 */

/** @typedef {{ command: string, args: readonly string[], env?: Record<string, string> }} Command */

/** Node 26: runs the suite of `npm run compat`. @type {Host} */
const node26 = {
  name: 'Node 26',
  packages: nodePackages('26'),
  version: nodePackages('26')[0]?.replace(/@26$/, '') ?? '',
  toCommand: (project) => ({
    command: nodeBinary(project, '26'),
    args: ['--test', '--test-reporter=tap', 'behaviour.js'],
  }),
  toScript: (project, script) => ({ command: nodeBinary(project, '26'), args: [script] }),
  passed: /^# pass (\d+)/m,
}

/** Bun: runs the same suite. @type {Host} */
const bun = {
  name: 'Bun',
  packages: ['bun@^1'],
  version: 'bun',
  toCommand: (project) => ({ command: bin(project, 'bun'), args: ['test', './behaviour.js'] }),
  toScript: (project, script) => ({ command: bin(project, 'bun'), args: [script] }),
  passed: /^ *(\d+) pass$/m,
}

/** Deno: runs the same suite; it counts tests inside `describe` as steps. @type {Host} */
const deno = {
  name: 'Deno',
  packages: ['deno@^2'],
  version: 'deno',
  toCommand: (project) => ({
    command: bin(project, 'deno'),
    args: ['test', '--allow-all', '--no-check', 'behaviour.js'],
  }),
  toScript: (project, script) => ({
    command: bin(project, 'deno'),
    args: ['run', '--allow-all', '--no-check', script],
  }),
  passed: /\((\d+) steps\)/,
}

/** Jest with ES modules: runs the recipe of CommonJS without a transform. @type {Host} */
const jest = {
  name: 'Jest, ES modules',
  packages: ['jest@^30'],
  version: 'jest',
  toCommand: (project) => ({
    command: bin(project, 'jest'),
    args: ['--config', '{ "transform": {} }', 'pets.test.js'],
    env: { NODE_OPTIONS: '--experimental-vm-modules' },
  }),
  passed: /^Tests: +(\d+) passed/m,
}

/**
 * Pages without a browser: Vitest's tests run in one. jsdom is the newest that the oldest Node of the library runs.
 *
 * @type {Host[]}
 */
const pages = ['happy-dom@^21', 'jsdom@26.1.0'].map((page) => {
  const [name = ''] = page.split('@')
  return {
    name: `${name} in Vitest`,
    packages: [page, 'vitest@4.1.12'],
    version: name,
    toCommand: (project) => ({
      command: bin(project, 'vitest'),
      args: ['run', '--environment', name, 'dom.test.js'],
    }),
    passed: /^ *Tests +(\d+) passed/m,
  }
})

/**
 * Chromium behind `@msw/playwright`, which answers in the process of the tests.
 *
 * @param {object} launchOptions how Playwright starts the browser
 * @returns {Host}
 */
function playwright(launchOptions) {
  return {
    name: '@msw/playwright, Chromium',
    packages: ['@msw/playwright@^0.6', '@playwright/test@1.65.1', 'playwright-core@1.65.1'],
    version: '@msw/playwright',
    toCommand: () => ({
      command: process.execPath,
      args: ['playwright.js', JSON.stringify(launchOptions)],
    }),
    passed: /^(\d+) passed/m,
  }
}

/**
 * Returns the hosts by the version of MSW that they run with: `@msw/playwright` takes only 2, and 3 needs Node 22.12.
 *
 * @param {object} launchOptions how Playwright starts the browser
 * @returns {readonly { msw: string, hosts: readonly Host[] }[]}
 */
export function listHosts(launchOptions) {
  return [
    { msw: '^2', hosts: [node26, bun, deno, jest, ...pages, playwright(launchOptions)] },
    {
      msw: '^3',
      hosts: [node26, withoutServer(bun, '--test-name-pattern'), withoutServer(deno, '--filter')],
    },
  ]
}

/**
 * Without `setupServer`: that of MSW 3 answers `fetch` in Node only. It leaves a handwritten `http.get` unanswered too.
 *
 * @param {Host} host @param {string} flag how it chooses tests by their name
 * @returns {Host}
 */
function withoutServer(host, flag) {
  return {
    ...host,
    toCommand: (project) => {
      const { command, args } = host.toCommand(project)
      return { command, args: [...args, flag, 'getResponse'] }
    },
    without: 'setupServer, which leaves handwritten handlers unanswered too',
  }
}

/** @param {string} project @param {string} name */
function bin(project, name) {
  return join(project, 'node_modules/.bin', name)
}
