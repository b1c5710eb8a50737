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
  for (const operations of [1, 30, 300, 1000, 5000]) {
    const time = await measure(
      {
        ours: ask(ours(operations), lastUrl(operations)),
        handwritten: ask(handwritten(operations), lastUrl(operations)),
        alone: ask(ours(1), lastUrl(1)),
      },
      { rounds: 4, roundMilliseconds: 80 },
    )
    const name = `the last of ${operations} operations`
    const { handwritten300, scale300 } = operations === 300 ? budgets : {}
    rows.push(
      row(
        name,
        time.ours,
        `${operations} handwritten handlers`,
        time.handwritten,
        'µs',
        handwritten300,
      ),
      row(name, time.ours, 'one operation', time.alone, 'µs', scale300),
    )
  }
  return rows
}
