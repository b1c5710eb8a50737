import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { renderMappingTemplate } from 'msw-apigateway'
import { input, withVariables } from './fuzz-data.js'
import { openOracle } from './oracle.js'
import { shrink } from './shrink.js'
import { template } from './template-grammar.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20000' },
    show: { type: 'string', default: '10' },
  },
})
const seed = Number(values.seed)
const count = Number(values.count)
const show = Number(values.show)

const oracle = openOracle()
if (oracle) await compare(oracle)
else
  console.log('Nothing to compare with: the reference engine is not installed in ../shared/oracle.')

/** @param {NonNullable<ReturnType<typeof openOracle>>} oracle */
async function compare({ ask, close }) {
  /** @param {string} source */
  const differs = async (source, askOracle = ask) => {
    const fields = { template: source, ...input }
    return toText(await askOracle(fields)) !== toText(render(source))
  }
  const templates = fc.sample(template, { seed, numRuns: count }).map(withVariables)
  const differences = await Promise.all(templates.map((source) => differs(source)))
  const candidates = templates.filter((_, index) => differences[index])
  /** @type {string[]} */
  const different = []
  // Asks again in a process that has seen no other template: the engine remembers the names of macros from one
  // template to the next, and reads `\#m` by them.
  for (const source of candidates) {
    const fresh = openOracle()
    if (!fresh) break
    if (await differs(source, fresh.ask)) different.push(source)
    fresh.close()
  }
  for (const source of different.slice(0, show)) {
    const shortest = await shrink(source, differs)
    const expected = toText(await ask({ template: shortest, ...input }))
    console.log(
      `${JSON.stringify(shortest)}\n  Velocity ${expected}\n  here     ${toText(render(shortest))}`,
    )
  }
  close()
  const equal = count - different.length
  const share = ((100 * equal) / count).toFixed(3)
  console.log(`${equal} of ${count} equal to Apache Velocity 1.7 (${share} %), seed ${seed}`)
  if (equal < 0.999 * count) process.exitCode = 1
}

/** @param {string} source */
function render(source) {
  try {
    return { output: renderMappingTemplate(source, input) }
  } catch (error) {
    return { error: String(error) }
  }
}

/** @param {{ output: string } | { error: string }} answer */
function toText(answer) {
  if (!('output' in answer)) return 'refuses it'
  // Addresses differ by run: Java prints them for arrays and iterators, the reference engine for $input and $util.
  return JSON.stringify(answer.output)
    .replace(/(?:Input|Util)@[\da-f]+/g, '')
    .replace(/@[\da-f]+/g, '@0')
}
