import { existsSync, readFileSync } from 'node:fs'
import { runVectors } from './run-vectors.js'

const file = new URL('../../../../shared/vectors/aws.json', import.meta.url)

if (existsSync(file)) {
  const outcomes = await runVectors(JSON.parse(readFileSync(file, 'utf8')))
  for (const kind of new Set(outcomes.map((outcome) => outcome.kind))) {
    const ofKind = outcomes.filter((outcome) => outcome.kind === kind)
    const validated = ofKind.filter(({ awsValidated }) => awsValidated)
    console.log(
      `${kind.padEnd(32)} ${count(ofKind)}, of those validated on AWS ${count(validated)}`,
    )
  }
  for (const { id, problem, reason } of outcomes)
    if (problem !== undefined) console.log(`- ${id}: ${reason ?? problem}`)
  process.exitCode = outcomes.some(({ problem, reason }) => problem && !reason) ? 1 : 0
} else console.log(`No vectors at ${file.pathname}: nothing to run.`)

/** @param {import('./run-vectors.js').Outcome[]} outcomes */
function count(outcomes) {
  return `${outcomes.filter(({ problem }) => problem === undefined).length}/${outcomes.length}`
}
