import { ask, foreignUrl, handwritten, lastUrl, ours } from './scope-api.js'

/**
 * Requests to measure: whose handlers answer, how many there are, and whether the URL is another host's, which none
 * of them answers.
 *
 * @typedef {{ whose: 'ours' | 'handwritten', operations: number, isForeign?: boolean }} Subject
 */

const warmUpMilliseconds = 1500
const turnMilliseconds = 200
const batchMilliseconds = 2

/** @type {Subject} */
const { whose, operations, isForeign } = JSON.parse(process.argv[2] ?? '')
const handlers = { ours, handwritten }[whose](operations)
const request = ask(handlers, isForeign ? foreignUrl : lastUrl(operations))
const isAnswered = (await request()) !== undefined
if (isAnswered === (isForeign ?? false)) throw new Error('The wrong URL is measured')

let shortest = Infinity
let batch = 0
process.on('message', async () => {
  if (batch === 0) batch = Math.ceil(batchMilliseconds / (await timeBest(1, warmUpMilliseconds)))
  shortest = Math.min(shortest, await timeBest(batch, turnMilliseconds))
  process.send?.(shortest * 1000)
})

/**
 * Milliseconds a request, in the best of the batches that fill so many milliseconds.
 *
 * @param {number} size @param {number} duration
 */
async function timeBest(size, duration) {
  const end = performance.now() + duration
  let best = Infinity
  for (let start = performance.now(); start < end; ) {
    for (let index = 0; index < size; index++) await request()
    const now = performance.now()
    best = Math.min(best, (now - start) / size)
    start = now
  }
  return best
}
