import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { budgets } from './budgets.js'
import { row } from './row.js'

const core = new URL('../../dist/index.js', import.meta.url).href
const directory = fileURLToPath(new URL('.', import.meta.url))

/** Times importing the core in Node against importing only msw: the medians of ten fresh processes each, in turns. */
export async function benchImport() {
  /** @type {number[]} */
  const ours = []
  /** @type {number[]} */
  const msw = []
  for (let turn = 0; turn < 10; turn++) {
    msw.push(timeImport('msw'))
    ours.push(timeImport(core))
  }
  const more = median(ours) - median(msw)
  return [
    {
      ...row('import the core in Node', median(ours), 'importing msw', median(msw), 'ms'),
      budget: `+${Math.round(more)} of +${budgets.importMilliseconds} ms`,
    },
  ]
}

/** @param {string} specifier */
function timeImport(specifier) {
  const script = `const start = performance.now()
await import(${JSON.stringify(specifier)})
console.log(performance.now() - start)`
  const node = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: directory,
    encoding: 'utf8',
  })
  if (node.status !== 0) throw new Error(node.stderr)
  return Number(node.stdout)
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
