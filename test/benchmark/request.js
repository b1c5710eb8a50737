import { budgets } from './budgets.js'
import { measureApart } from './measure-apart.js'
import { row } from './row.js'

const sizes = [1, 10, 100, 300, 1000, 5000]

/**
 * Requests through `getResponse`: one to a handwritten handler's, the last of N operations to the last of N handwritten
 * handlers and to the only one of one, and a foreign URL to a handwritten handler that it passes.
 */
export async function benchRequests() {
  const times = await measureApart([
    ...sizes.flatMap((operations) => [
      { whose: /** @type {const} */ ('ours'), operations },
      { whose: /** @type {const} */ ('handwritten'), operations },
    ]),
    { whose: 'ours', operations: 300, isForeign: true },
    { whose: 'handwritten', operations: 1, isForeign: true },
  ])
  /** @param {import('./request-process.js').Subject} subject */
  const timeOf = ({ whose, operations, isForeign = false }) => {
    const found = times.find(
      ({ subject }) =>
        subject.whose === whose &&
        subject.operations === operations &&
        (subject.isForeign ?? false) === isForeign,
    )
    if (!found) throw new Error(`Not measured: ${operations} ${whose}`)
    return found.microseconds
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
