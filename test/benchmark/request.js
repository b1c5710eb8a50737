import { budgets } from './budgets.js'
import { measure } from './measure.js'
import { row } from './row.js'
import { ask, handwritten, lastUrl, ours } from './scope-api.js'

/** One request through `getResponse`, to a handwritten handler's. */
export async function benchRequest() {
  const time = await measure({
    ours: ask(ours(1), lastUrl(1)),
    handwritten: ask(handwritten(1), lastUrl(1)),
  })
  return [
    row('one request', time.ours, 'a handwritten handler', time.handwritten, 'µs', budgets.request),
  ]
}

/** The last of N operations, to the last of N handwritten handlers and to the only one of one. */
export async function benchScale() {
  const rows = []
  let alone = Number.NaN
  for (const operations of [1, 30, 300, 1000, 5000]) {
    const time = await measure(
      {
        ours: ask(ours(operations), lastUrl(operations)),
        handwritten: ask(handwritten(operations), lastUrl(operations)),
      },
      { rounds: 4, roundMilliseconds: 80 },
    )
    if (operations === 1) alone = time.ours
    const name = `the last of ${operations} operations`
    const is300 = operations === 300
    rows.push(
      row(
        name,
        time.ours,
        `${operations} handwritten handlers`,
        time.handwritten,
        'µs',
        is300 ? budgets.handwritten300 : undefined,
      ),
      row(name, time.ours, 'one operation', alone, 'µs', is300 ? budgets.scale300 : undefined),
    )
  }
  return rows
}
