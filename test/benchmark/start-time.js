import { cloudFormationTemplate, openApiDocument, sharedDocument } from './big-document.js'
import { budgets } from './budgets.js'
import { measureFresh } from './fresh-processes.js'
import { row } from './row.js'
import { toAliasedYaml, toYaml, withFiles } from './start-files.js'

const limits = budgets.start

/** Times the way from a file to the first answer in fresh processes: the medians of nine of each kind, in turns. */
export async function benchStart() {
  const texts = {
    'yaml-1.yaml': toYaml(openApiDocument(1)),
    'yaml-30.yaml': toYaml(openApiDocument(30)),
    'yaml-300.yaml': toYaml(openApiDocument(300)),
    'aliases-300.yaml': toAliasedYaml(sharedDocument(300)),
    'written-out-300.yaml': toYaml(sharedDocument(300)),
    'aliases-2000.yaml': toAliasedYaml(sharedDocument(2000)),
    'json-1.json': JSON.stringify(openApiDocument(1)),
    'json-30.json': JSON.stringify(openApiDocument(30)),
    'json-300.json': JSON.stringify(openApiDocument(300)),
    'template-1.json': JSON.stringify(cloudFormationTemplate(1)),
    'template-30.json': JSON.stringify(cloudFormationTemplate(30)),
    'template-300.json': JSON.stringify(cloudFormationTemplate(300)),
    'template-300.yaml': toYaml(cloudFormationTemplate(300)),
  }
  return withFiles(texts, (paths) => {
    const ours = Object.fromEntries(
      Object.entries(paths).map(([name, file]) => [name, { whose: 'ours', file }]),
    )
    const time = measureFresh('start-process.js', {
      ...ours,
      handwritten: { whose: 'handwritten' },
      'js-yaml': { whose: 'js-yaml', file: paths['yaml-300.yaml'] },
      'js-yaml of the template': { whose: 'js-yaml', file: paths['template-300.yaml'] },
      'JSON.parse': { whose: 'JSON.parse', file: paths['json-300.json'] },
    })
    const of = (/** @type {string} */ name) => time[name] ?? {}
    return [
      ...importRows(of('yaml-300.yaml')),
      ...Object.keys(paths).flatMap((name) => stepRows(name, of(name))),
      ...ratioRows(of),
    ]
  })
}

/**
 * Lists the steps of a file without a budget: their sums and ratios have one.
 *
 * @param {string} name @param {Record<string, number>} time
 */
function stepRows(name, time) {
  return [plainRow(`${name}: load`, time.load), plainRow(`${name}: ready`, time.ready)]
}

/** @param {Record<string, number>} time */
function importRows(time) {
  const { msw = Number.NaN } = time
  return [
    moreRow('import the main entry after msw', time['main entry'], limits.mainMilliseconds, msw),
    moreRow('then import msw-apigateway/node', time['node entry'], limits.nodeMilliseconds, msw),
  ]
}

/** @param {(name: string) => Record<string, number>} of */
function ratioRows(of) {
  const total = (/** @type {string} */ name) => sum(of(name).load, of(name).ready)
  const jsYaml = of('js-yaml').load ?? Number.NaN
  const yardstick = 'js-yaml, load of the YAML'
  /** @type {readonly (readonly [string, number, string, number, number?])[]} */
  const rows = [
    ['yaml-300.yaml: load + ready', total('yaml-300.yaml'), yardstick, jsYaml, limits.yaml],
    ['json-300.json: load + ready', total('json-300.json'), yardstick, jsYaml, limits.json],
    [
      'json-300.json: load + ready',
      total('json-300.json'),
      'JSON.parse',
      of('JSON.parse').load ?? Number.NaN,
    ],
    [
      'template-300.yaml: load + ready',
      total('template-300.yaml'),
      'js-yaml, load of the template',
      of('js-yaml of the template').load ?? Number.NaN,
    ],
    [
      'aliases-300.yaml: load + ready',
      total('aliases-300.yaml'),
      'the same written out',
      total('written-out-300.yaml'),
      limits.aliases,
    ],
    [
      'aliases-2000.yaml: load + ready, of 300',
      (total('aliases-2000.yaml') * 300) / 2000,
      'aliases-300.yaml',
      total('aliases-300.yaml'),
      limits.aliasGrowth,
    ],
  ]
  return [
    ...rows.map(([what, ours, name, other, budget]) => row(what, ours, name, other, 'ms', budget)),
    moreRow(
      'yaml-300.yaml: first answer',
      of('yaml-300.yaml')['first answer'],
      limits.answerMilliseconds,
      of('handwritten')['first answer'],
      'a handwritten handler',
    ),
  ]
}

/**
 * Makes a line of a step that has no yardstick.
 *
 * @param {string} what @param {number} [milliseconds]
 */
function plainRow(what, milliseconds = Number.NaN) {
  return { ...row(what, milliseconds, '', Number.NaN, 'ms'), yardstick: '' }
}

/**
 * Makes a line that compares milliseconds to a budget, which is printed but not enforced: it depends on the machine.
 *
 * @param {string} what @param {number | undefined} ours @param {number} budget @param {number} [other]
 * @param {string} [of]
 */
function moreRow(what, ours = Number.NaN, budget, other = Number.NaN, of = 'importing msw') {
  return { ...row(what, ours, of, other, 'ms'), budget: `${budget} ms` }
}

/** @param {readonly (number | undefined)[]} numbers */
function sum(...numbers) {
  return numbers.reduce((total = Number.NaN, number = Number.NaN) => total + number, 0) ?? 0
}
