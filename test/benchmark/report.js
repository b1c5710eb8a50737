/**
 * Runs benchmarks, prints their rows, and fails the process when one is over its budget. Returns the rows.
 *
 * @param {readonly (() => Promise<Row[]>)[]} benches
 */
export async function report(benches) {
  /** @type {Row[]} */
  const rows = []
  for (const bench of benches) rows.push(...(await settle(bench)))
  console.table(rows.map(({ isOver, ...shown }) => ({ ...shown, '': isOver ? 'OVER' : '' })))
  const over = rows.filter((row) => row.isOver)
  console.log(`bench: ${over.length === 0 ? 'within every budget' : `${over.length} over budget`}`)
  process.exitCode = over.length === 0 ? 0 : 1
  return rows
}

/** @typedef {import('./row.js').Row} Row */

/**
 * Runs a benchmark, and up to twice again while a figure is over its budget, because other load of the machine must not
 * fail a run.
 *
 * @param {() => Promise<Row[]>} bench
 */
async function settle(bench) {
  let measured = await bench()
  for (let again = 0; again < 2 && measured.some((row) => row.isOver); again++)
    measured = await bench()
  return measured
}
