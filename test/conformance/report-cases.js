import { passesCase } from './cases/passes-case.js'
import { readCases } from './cases/read-cases.js'

/** The kinds of evidence; the evidence of each case begins with one of them. */
export const evidences = ['recorded on AWS', 'reference engine', 'documentation']

/**
 * The number of cases of an area and of those that pass with each template engine.
 *
 * @typedef {object} AreaResult
 * @property {string} area
 * @property {number} total
 * @property {Record<string, number>} known number of cases by evidence
 * @property {number} ours
 * @property {number} velocityjs
 * @property {readonly import('./report-vectors.js').Difference[]} differences
 */

/**
 * Runs the project's own cases, with the default engine and with velocityjs.
 *
 * @param {import('./cases/run-case.js').Library} library
 * @param {import('./cases/run-case.js').TemplateEngine} velocityJs
 * @returns {Promise<AreaResult[]>}
 */
export async function runOwnCases(library, velocityJs) {
  const results = []
  for (const [area, cases] of readCases())
    results.push({
      area,
      total: cases.length,
      known: Object.fromEntries(
        evidences.map((evidence) => [
          evidence,
          cases.filter((subject) => subject.evidence.startsWith(evidence)).length,
        ]),
      ),
      ours: await countPassed(library, cases),
      differences: await findDifferences(library, cases),
      velocityjs: await countPassed(library, cases, velocityJs),
    })
  return results
}

/**
 * @param {import('./cases/run-case.js').Library} library @param {import('./cases/run-case.js').Case[]} cases
 */
async function findDifferences(library, cases) {
  const differences = []
  for (const subject of cases)
    if (!(await passesCase(library, subject)))
      differences.push({ id: subject.title, problem: 'fails', reason: subject.difference })
  return differences
}

/**
 * @param {import('./cases/run-case.js').Library} library @param {import('./cases/run-case.js').Case[]} cases
 * @param {import('./cases/run-case.js').TemplateEngine} [templateEngine]
 */
async function countPassed(library, cases, templateEngine) {
  let passed = 0
  for (const subject of cases) if (await passesCase(library, subject, templateEngine)) passed++
  return passed
}
