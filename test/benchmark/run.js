import { benchSizes } from './bundle-size.js'
import { benchCompile } from './compile.js'
import { benchImport } from './import-time.js'
import { benchOpenApi } from './open-api.js'
import { benchRequest, benchScale } from './request.js'
import { benchTemplate } from './template.js'

/** @type {import('./row.js').Row[]} */
const rows = []
for (const bench of [
  benchRequest,
  benchScale,
  benchCompile,
  benchTemplate,
  benchOpenApi,
  benchImport,
  benchSizes,
])
  rows.push(...(await settle(bench)))

console.table(rows.map(({ isOver, ...shown }) => ({ ...shown, '': isOver ? 'OVER' : '' })))
const over = rows.filter((row) => row.isOver)
console.log(`bench: ${over.length === 0 ? 'within every budget' : `${over.length} over budget`}`)
process.exitCode = over.length === 0 ? 0 : 1

/**
 * Measures again, up to three times, while a figure is over its budget: what else the machine does must not fail a run.
 *
 * @param {() => Promise<import('./row.js').Row[]>} bench
 */
async function settle(bench) {
  let measured = await bench()
  for (let again = 0; again < 2 && measured.some((row) => row.isOver); again++)
    measured = await bench()
  return measured
}
