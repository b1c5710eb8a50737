import { budgets } from './budgets.js'
import { measureApart } from './measure-apart.js'
import { row } from './row.js'

/** @typedef {import('./cors-process.js').Subject} Subject */

/**
 * Times requests of a page of another origin by the mode `warn` against the mode `off`: a simple one, and one for whose
 * verdict the API's OPTIONS has to run too.
 */
export async function benchCors() {
  /** @type {Subject[]} */
  const subjects = [
    { mode: 'warn', request: 'simple' },
    { mode: 'off', request: 'simple' },
    { mode: 'warn', request: 'preflighted' },
    { mode: 'off', request: 'preflighted' },
    { mode: 'off', request: 'options' },
  ]
  const times = await measureApart('cors-process.js', subjects)
  const [simple, simpleOff, preflighted, preflightedOff, options] = /** @type {Times} */ (times)
  return [
    row(
      'a simple request across origins, cors warn',
      simple,
      'cors off',
      simpleOff,
      'µs',
      budgets.corsSimple,
    ),
    row(
      'a preflighted request, cors warn',
      preflighted,
      'cors off, and OPTIONS by invoke',
      preflightedOff + options,
      'µs',
      budgets.corsPreflighted,
    ),
  ]
}

/** @typedef {[number, number, number, number, number]} Times */
