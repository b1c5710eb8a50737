import { existsSync, readFileSync } from 'node:fs'
import { velocityJs as velocityEngine } from '../../src/velocityjs.ts'
import { runBodyVectors } from './body-models/run-vectors.js'
import { runVectors } from './vectors/run-vectors.js'

const vectors = new URL('../../../shared/vectors/', import.meta.url)

/**
 * The number of vectors of one kind in a wider set, and of those that pass with each template engine.
 *
 * @typedef {object} KindResult
 * @property {string} kind
 * @property {number} total
 * @property {number} ours
 * @property {number | undefined} velocityjs undefined where no mapping template is tested
 * @property {number} [validated] how many of them were recorded on AWS
 * @property {readonly Difference[]} differences
 *
 * A case that does not pass. Without a reason it is a failure, with one a known difference.
 *
 * @typedef {{ id: string, problem: string, reason?: string | undefined }} Difference
 */

/**
 * Compares the templates of the wider sets to the reference engine's answers, by kind. Empty when the sets are absent.
 * The kinds `matrix …` call every method of Java 17's classes: a map of what exists, of which none has to pass.
 *
 * @param {import('./cases/run-case.js').Library} library
 * @param {import('./cases/run-case.js').TemplateEngine} velocityJs
 * @returns {KindResult[]}
 */
export function runTemplateVectors(library, velocityJs) {
  const templates = ['vtl.jsonl', 'vtl-fresh.jsonl'].flatMap(readLines)
  return Array.from(groupBy(templates, 'group'), ([kind, ofKind]) => {
    const failed = ofKind.filter((vector) => !passes(library, vector))
    const mustPass = !kind.startsWith('matrix ')
    return {
      kind,
      total: ofKind.length,
      ours: ofKind.length - failed.length,
      velocityjs: ofKind.filter((vector) => passes(library, vector, velocityJs)).length,
      differences: mustPass ? failed.map(({ id, template }) => ({ id, problem: template })) : [],
    }
  })
}

/** Reads the vectors in a file; none when the file is absent. @param {string} name @returns {any[]} */
function readLines(name) {
  const file = new URL(name, vectors)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/**
 * @param {import('./cases/run-case.js').Library} library @param {any} vector
 * @param {import('./cases/run-case.js').TemplateEngine} [templateEngine]
 */
function passes(library, { template, expected, ...variables }, templateEngine) {
  try {
    return library.renderMappingTemplate(template, { ...variables, templateEngine }) === expected
  } catch (error) {
    return expected === undefined && error instanceof library.MappingTemplateError
  }
}

/** The kinds that test mapping templates, which are run with velocityjs too. */
const templateKinds = ['mock-response', 'vtl-render']

/**
 * Runs the recordings and tests of a wider set, by kind. Empty when the set is absent.
 *
 * @returns {Promise<KindResult[]>}
 */
export async function runRecordings() {
  const file = new URL('aws.json', vectors)
  if (!existsSync(file)) return []
  const recordings = JSON.parse(readFileSync(file, 'utf8'))
  const outcomes = groupBy(await runVectors(recordings), 'kind')
  const compared = recordings.filter((/** @type {any} */ { kind }) => templateKinds.includes(kind))
  const velocityOutcomes = groupBy(await runVectors(compared, velocityEngine), 'kind')
  return Array.from(outcomes, ([kind, ofKind]) => ({
    kind,
    total: ofKind.length,
    validated: ofKind.filter(({ awsValidated }) => awsValidated).length,
    ours: countPassed(ofKind),
    velocityjs: velocityOutcomes.has(kind)
      ? countPassed(velocityOutcomes.get(kind) ?? [])
      : undefined,
    differences: ofKind.flatMap(({ id, problem, reason }) =>
      problem === undefined ? [] : { id, problem, reason },
    ),
  }))
}

/**
 * Bodies with models, and what the validator that AWS uses says of them; none when the set is absent.
 *
 * @param {import('./body-models/run-vectors.js').Library} library
 * @returns {Promise<KindResult[]>}
 */
export async function runBodyModels(library) {
  const file = new URL('body-models.jsonl', vectors)
  if (!existsSync(file)) return []
  return runBodyVectors(library, readFileSync(file, 'utf8').trimEnd().split('\n'))
}

/** @param {import('./vectors/run-vectors.js').Outcome[]} outcomes */
function countPassed(outcomes) {
  return outcomes.filter(({ problem }) => problem === undefined).length
}

/**
 * @template {string} Name @template {{ [key in Name]: string }} Item
 * @param {readonly Item[]} items @param {Name} name @returns {Map<string, Item[]>}
 */
function groupBy(items, name) {
  const names = new Set(items.map((item) => item[name]))
  return new Map([...names].map((value) => [value, items.filter((item) => item[name] === value)]))
}
