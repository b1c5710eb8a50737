import * as library from 'msw-apigateway'
import { velocityJs } from 'msw-apigateway/velocityjs'
import { checkFormats } from '../definitions/check-formats.js'
import { runSchemaSuite } from './body-models/run-suite.js'
import { runPeers } from './peers/run-peers.js'
import { writeReport } from './report.js'
import { runOwnCases } from './report-cases.js'
import { runBodyModels, runRecordings, runTemplateVectors } from './report-vectors.js'

const own = await runOwnCases(library, velocityJs)
const templates = runTemplateVectors(library, velocityJs)
const recordings = await runRecordings()
const bodyModels = [...(await runBodyModels(library)), ...runSchemaSuite()]

print(
  "The project's own cases",
  own.map(({ area, ...counts }) => ({ kind: area, ...counts })),
)
print('Templates with the answers of the reference engine', templates)
print('Recordings and tests of others', recordings)
print("Body models: AWS's validator, and the official suite of JSON Schema", bodyModels)
if (templates.length + recordings.length === 0)
  console.log("No wider sets in ../shared/vectors: only the project's own cases ran.")

const differences = [...own, ...templates, ...recordings, ...bodyModels].flatMap(
  (result) => result.differences,
)
for (const { id, problem, reason } of differences)
  console.log(reason ? `- ${id} differs: ${reason}` : `- ${id} FAILS: ${problem}`)
const failures = differences.filter(({ reason }) => reason === undefined)
console.log(`conformance: ${failures.length} fail, ${differences.length - failures.length} differ`)
process.exitCode = failures.length === 0 ? 0 : 1

if (process.argv.includes('--report')) await report()

/** Writes the report, with what only it counts: the answers of others, and the definitions of others. */
async function report() {
  const [peers, definitions] = [await runPeers(library), await checkFormats()]
  const file = writeReport({ own, templates, recordings, bodyModels, peers, definitions })
  console.log(`The report is in ${file.pathname}`)
}

/**
 * Prints the counts of a set as a table; nothing when the set is empty.
 *
 * @param {string} title
 * @param {readonly { kind: string, total: number, ours: number, velocityjs: number | undefined }[]} results
 */
function print(title, results) {
  if (results.length === 0) return
  console.log(`${title}: passed, and passed with velocityjs`)
  console.table(
    Object.fromEntries(
      results.map(({ kind, total, ours, velocityjs = '' }) => [kind, { total, ours, velocityjs }]),
    ),
  )
}
