import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Runs a script in a fresh process for each subject, several times in turns, so that a slow minute of the machine falls
 * on all subjects alike. Returns the median of each figure that the script prints.
 *
 * @template {string} Name
 * @param {string} script prints its figures as a JSON object
 * @param {Readonly<Record<Name, unknown>>} subjects by name; each is the script's first argument, as JSON
 * @param {{ turns?: number, nodeArguments?: readonly string[] }} [options]
 * @returns {Record<Name, Record<string, number>>}
 */
export function measureFresh(script, subjects, { turns = 9, nodeArguments = [] } = {}) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const names = /** @type {Name[]} */ (Object.keys(subjects))
  /** @type {Map<string, Record<string, number>[]>} */
  const runs = new Map(names.map((name) => [name, []]))
  for (let turn = 0; turn < turns; turn++)
    for (const name of names)
      runs.get(name)?.push(runScript([...nodeArguments, path, JSON.stringify(subjects[name])]))
  const medians = names.map((name) => [name, toMedians(runs.get(name) ?? [])])
  return Object.fromEntries(medians)
}

/** @param {readonly string[]} given @returns {Record<string, number>} */
function runScript(given) {
  const node = spawnSync(process.execPath, given, { encoding: 'utf8' })
  if (node.status !== 0) throw new Error(node.stderr)
  return JSON.parse(node.stdout)
}

/** @param {readonly Record<string, number>[]} runs */
function toMedians(runs) {
  const figures = Object.keys(runs[0] ?? {})
  return Object.fromEntries(
    figures.map((figure) => [figure, median(runs.map((run) => run[figure] ?? Number.NaN))]),
  )
}

/** Returns the middle number; of an even count, the higher of the two middle ones. @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
