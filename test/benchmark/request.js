import { budgets } from './budgets.js'
import { measureApart } from './measure-apart.js'
import { row } from './row.js'

/** @typedef {import('./request-process.js').Subject} Subject */

const sizes = [1, 10, 100, 300, 1000, 5000]

/**
 * Times requests through `getResponse`: to the last of N operations against the last of N handwritten handlers and
 * against the only operation of an API, and to a foreign URL against a handwritten handler that does not serve it.
 */
export async function benchRequests() {
  /** @type {Subject[]} */
  const subjects = [
    ...sizes.flatMap((operations) => [
      { whose: /** @type {const} */ ('ours'), operations },
      { whose: /** @type {const} */ ('handwritten'), operations },
    ]),
    { whose: 'covered', operations: 1 },
    { whose: 'ours', operations: 300, isForeign: true },
    { whose: 'handwritten', operations: 1, isForeign: true },
  ]
  const times = await measureApart('request-process.js', subjects)
  /** @param {Subject} wanted */
  const timeOf = (wanted) => {
    const key = JSON.stringify(wanted)
    return times[subjects.findIndex((subject) => JSON.stringify(subject) === key)] ?? Number.NaN
  }
  const one = timeOf({ whose: 'ours', operations: 1 })
  return [
    ...sizes.flatMap((operations) => {
      const time = timeOf({ whose: 'ours', operations })
      const byHand = timeOf({ whose: 'handwritten', operations })
      const name = `the last of ${operations} operations`
      const budget = budgetsOf[operations]
      return [
        row(name, time, `${operations} handwritten`, byHand, 'µs', budget?.handwritten),
        ...(operations === 1 ? [] : [row(name, time, 'one operation', one, 'µs', budget?.one)]),
      ]
    }),
    row(
      'one operation while coverage is recorded',
      timeOf({ whose: 'covered', operations: 1 }),
      'without coverage',
      one,
      'µs',
      budgets.coverage,
    ),
    row(
      'a foreign URL at 300 operations',
      timeOf({ whose: 'ours', operations: 300, isForeign: true }),
      'a handwritten handler passed',
      timeOf({ whose: 'handwritten', operations: 1, isForeign: true }),
      'µs',
      budgets.foreign300,
    ),
  ]
}

/** @type {Record<number, { handwritten: number, one?: number }>} */
const budgetsOf = {
  1: { handwritten: budgets.request },
  300: { handwritten: budgets.handwritten300, one: budgets.scale300 },
}
