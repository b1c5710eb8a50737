import { cloudFormationTemplate, openApiDocument, sharedDocument } from './big-document.js'
import { budgets } from './budgets.js'
import { measureFresh } from './fresh-processes.js'
import { round } from './measure.js'
import { row } from './row.js'
import { toAliasedYaml, toYaml, withFiles } from './start-files.js'

const limits = budgets.start
const yardstick = 'js-yaml: load of yaml-300'

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
    const ours = Object.entries(paths).map(([name, file]) => [name, { whose: 'ours', file }])
    const time = measureFresh('start-process.js', {
      ...Object.fromEntries(ours),
      handwritten: { whose: 'handwritten' },
      'js-yaml': { whose: 'js-yaml', file: paths['yaml-300.yaml'] },
      'js-yaml of the template': { whose: 'js-yaml', file: paths['template-300.yaml'] },
      'JSON.parse': { whose: 'JSON.parse', file: paths['json-300.json'] },
    })
    /** @type {Figures} */
    const of = (name, step) => time[name]?.[step] ?? Number.NaN
    return [
      ...importRows(of),
      ...Object.keys(paths).flatMap((name) =>
        ['load', 'ready'].map((step) =>
          row(`${name}: ${step}`, of(name, step), yardstick, of('js-yaml', 'load'), 'ms'),
        ),
      ),
      ...ratioRows(of),
      ...answerRows(of),
    ]
  })
}

/** @typedef {(name: string, step: string) => number} Figures milliseconds of a step in the process of a name */

/** @param {Figures} of */
function importRows(of) {
  const msw = of('yaml-300.yaml', 'msw')
  return [
    laterRow(
      'import the main entry after msw',
      of('yaml-300.yaml', 'main entry'),
      'importing msw',
      msw,
      limits.mainMilliseconds,
    ),
    laterRow(
      'then import msw-apigateway/node',
      of('yaml-300.yaml', 'node entry'),
      'importing msw',
      msw,
      limits.nodeMilliseconds,
    ),
  ]
}

/** @param {Figures} of */
function ratioRows(of) {
  const total = (/** @type {string} */ name) => of(name, 'load') + of(name, 'ready')
  const jsYaml = of('js-yaml', 'load')
  /** @type {readonly (readonly [name: string, of: string, yardstick: number, budget?: number])[]} */
  const rows = [
    ['yaml-300.yaml', yardstick, jsYaml, limits.yaml],
    ['json-300.json', yardstick, jsYaml, limits.json],
    ['json-300.json', 'JSON.parse', of('JSON.parse', 'load')],
    ['template-300.json', yardstick, jsYaml],
    ['template-300.yaml', 'js-yaml: load of template-300', of('js-yaml of the template', 'load')],
    ['aliases-300.yaml', 'written-out-300.yaml', total('written-out-300.yaml'), limits.aliases],
    [
      'aliases-2000.yaml',
      'aliases-300.yaml, 6.7 times',
      (total('aliases-300.yaml') * 2000) / 300,
      limits.aliasGrowth,
    ],
  ]
  return rows.map(([name, what, other, budget]) =>
    row(`${name}: load + ready`, total(name), what, other, 'ms', budget),
  )
}

/** @param {Figures} of */
function answerRows(of) {
  return ['yaml-300.yaml', 'json-300.json'].map((name) => {
    const handwritten = of('handwritten', 'first answer')
    const answer = of(name, 'first answer')
    return {
      ...row(`${name}: first answer`, answer, 'a handwritten handler', handwritten, 'ms'),
      budget: `+${Math.round(answer - handwritten)} of +${limits.answerMilliseconds} ms`,
    }
  })
}

/**
 * Makes a line whose budget is only printed, because milliseconds depend on the machine.
 *
 * @param {string} what @param {number} ours @param {string} of @param {number} other @param {number} budget
 */
function laterRow(what, ours, of, other, budget) {
  return { ...row(what, ours, of, other, 'ms'), budget: `${round(ours)} of +${budget} ms` }
}
