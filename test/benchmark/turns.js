/** Milliseconds of a turn. */
const turnMilliseconds = 200

/**
 * Makes this process one that `measureApart` gives turns. In a turn it calls the subject, and after each it sends the
 * microseconds that a call took in the best batch so far.
 *
 * @param {() => unknown} subject an asynchronous one is awaited
 * @param {{ warmUpMilliseconds: number, batchMilliseconds: number }} options a batch is one call at least
 */
export function takeTurns(subject, { warmUpMilliseconds, batchMilliseconds }) {
  let shortest = Infinity
  let batch = 0
  process.on('message', async () => {
    if (batch === 0)
      batch = Math.ceil(batchMilliseconds / (await timeBest(subject, 1, warmUpMilliseconds)))
    shortest = Math.min(shortest, await timeBest(subject, batch, turnMilliseconds))
    process.send?.(shortest * 1000)
  })
}

/**
 * Calls a subject in batches until `duration` milliseconds are over. Returns the milliseconds that a call took in the
 * best batch.
 *
 * @param {() => unknown} subject @param {number} size @param {number} duration
 */
async function timeBest(subject, size, duration) {
  const end = performance.now() + duration
  let best = Infinity
  for (let start = performance.now(); start < end; ) {
    for (let index = 0; index < size; index++) await subject()
    const now = performance.now()
    best = Math.min(best, (now - start) / size)
    start = now
  }
  return best
}
