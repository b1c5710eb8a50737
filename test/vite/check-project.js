import { match, ok, strictEqual } from 'node:assert'

/** Texts that only the YAML parser and the readers of formats have. */
const readerTexts = [
  'YAMLException',
  'planned_values.root_module',
  'AWS::Serverless::Api',
  'AWS::ApiGateway::Method',
  'circular-reference',
]

/**
 * Checks that a build has the definitions and neither a YAML parser nor a reader of formats; returns the ids of its
 * modules.
 *
 * @param {import('./consumer-project.js').ConsumerProject} project @param {Record<string, string>} env
 */
export function checkBuild(project, env) {
  const { status, output } = project.runBin('vite', ['build'], { ...env, LIST_MODULES: '1' })
  strictEqual(status, 0, output)
  match(output, /api\/template\.yaml:\d+:\d+ .*AWS::Region/)
  /** @type {{ modules: string[], code: string }} */
  const { modules, code } = JSON.parse(project.read('dist/modules.json'))
  for (const text of readerTexts) ok(!code.includes(text), `The build contains ${text}.`)
  ok(!modules.some((id) => /node_modules\/(js-yaml|.*plugin-yaml)/.test(id)), modules.join('\n'))
  return modules
    .filter((id) => id.includes('msw-apigateway'))
    .map((id) => id.replace(/^\0?.*\/(?=node_modules|api)|\0/, ''))
}

/**
 * Checks that a failure ends a build at its line unless `failures` is `'warn'`.
 *
 * @param {import('./consumer-project.js').ConsumerProject} project
 */
export function checkBrokenBuild(project) {
  const mend = project.edit('api/pets.yaml', (text) =>
    text.replace('{"broken": false}', '#set($a 1)'),
  )
  const failed = project.runBin('vite', ['build'])
  strictEqual(failed.status, 1, failed.output)
  match(failed.output, /api\/pets\.yaml:35:\d+/)
  match(failed.output, /> 35 \|.*#set\(\$a 1/)
  const warned = project.runBin('vite', ['build'], { FAILURES: 'warn' })
  strictEqual(warned.status, 0, warned.output)
  match(warned.output, /api\/pets\.yaml:35:\d+/)
  mend()
}

/**
 * Checks that the compiler refuses an operation and a status that the YAML file does not have.
 *
 * @param {import('./consumer-project.js').ConsumerProject} project
 */
export function checkTypes(project) {
  const right = project.runBin('tsc', [])
  strictEqual(right.status, 0, right.output)
  for (const [from, to] of [
    ["'GET /orders'", "'GET /order'"],
    ['statusCode: 404', 'statusCode: 405'],
  ]) {
    const undo = project.edit('src/apis.ts', (text) => text.replace(from ?? '', to ?? ''))
    const wrong = project.runBin('tsc', [])
    match(wrong.output, /src\/apis\.ts\(\d+,\d+\): error TS2/)
    undo()
  }
}

/**
 * Checks that the definitions can be imported in tests of Vitest, in Node, in jsdom and in a browser, and that a failure
 * is a warning there.
 *
 * @param {import('./consumer-project.js').ConsumerProject} project
 * @param {import('playwright-core').LaunchOptions} browser
 */
export function checkVitest(project, browser) {
  const mend = project.edit('api/pets.yaml', (text) =>
    text.replace('{"broken": false}', '#set($a 1)'),
  )
  for (const args of [
    ['--environment', 'node'],
    ['--environment', 'jsdom'],
    ['--config', 'vitest.browser.config.ts'],
  ]) {
    const env = { BROWSER: JSON.stringify(browser) }
    const { status, output } = project.runBin('vitest', ['run', ...args], env)
    strictEqual(status, 0, output)
    match(output, /api\/pets\.yaml:35:\d+/)
  }
  mend()
}
