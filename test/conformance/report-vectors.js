import { existsSync, readFileSync } from 'node:fs'
import { runVectors } from './vectors/run-vectors.js'

const vectors = new URL('../../../shared/vectors/', import.meta.url)

/**
 * One kind of a wider set and how many pass.
 *
 * @typedef {object} KindResult
 * @property {string} kind
 * @property {number} total
 * @property {number} ours
 * @property {number} [velocityjs]
 * @property {number} [validated] how many of them were recorded on AWS
 */

/**
 * The templates of the wider set with the reference engine's answers, by kind of template; none when the set is absent.
 *
 * @param {import('./cases/run-case.js').Library} library
 * @param {import('./cases/run-case.js').TemplateEngine} velocityJs
 * @returns {KindResult[]}
 */
export function runTemplateVectors(library, velocityJs) {
  const file = new URL('vtl.jsonl', vectors)
  if (!existsSync(file)) return []
  const templates = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  return Array.from(groupBy(templates, 'group'), ([kind, ofKind]) => ({
    kind,
    total: ofKind.length,
    ours: ofKind.filter((vector) => passes(library, vector)).length,
    velocityjs: ofKind.filter((vector) => passes(library, vector, velocityJs)).length,
  }))
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

/**
 * The recordings and tests of the wider set, by what they are about; none when the set is absent.
 *
 * @returns {Promise<KindResult[]>}
 */
export async function runRecordings() {
  const file = new URL('aws.json', vectors)
  if (!existsSync(file)) return []
  const outcomes = await runVectors(JSON.parse(readFileSync(file, 'utf8')))
  return Array.from(groupBy(outcomes, 'kind'), ([kind, ofKind]) => ({
    kind,
    total: ofKind.length,
    validated: ofKind.filter(({ awsValidated }) => awsValidated).length,
    ours: ofKind.filter(({ problem }) => problem === undefined).length,
  }))
}

/**
 * @template {string} Name @template {{ [key in Name]: string }} Item
 * @param {readonly Item[]} items @param {Name} name @returns {Map<string, Item[]>}
 */
function groupBy(items, name) {
  const names = new Set(items.map((item) => item[name]))
  return new Map([...names].map((value) => [value, items.filter((item) => item[name] === value)]))
}
