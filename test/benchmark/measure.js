/**
 * Measures the microseconds that a call of each subject takes: the best of several rounds in which the subjects take
 * turns, so that other load of the machine slows all of them alike.
 *
 * @template {string} Name
 * @param {Record<Name, () => unknown>} subjects a synchronous subject is called, an asynchronous one awaited
 * @param {{ rounds?: number, roundMilliseconds?: number }} [options]
 * @returns {Promise<Record<Name, number>>}
 */
export async function measure(subjects, { rounds = 9, roundMilliseconds = 120 } = {}) {
  const names = /** @type {Name[]} */ (Object.keys(subjects))
  const best = /** @type {Record<Name, number>} */ (
    Object.fromEntries(names.map((name) => [name, Infinity]))
  )
  for (let turn = 0; turn < rounds; turn++)
    for (const name of names)
      best[name] = Math.min(best[name], await timeRound(subjects[name], roundMilliseconds))
  return best
}

/**
 * Calls a subject in growing batches until one takes long enough; returns the microseconds of a call in it.
 *
 * @param {() => unknown} subject
 * @param {number} milliseconds
 */
async function timeRound(subject, milliseconds) {
  const isAsync = subject() instanceof Promise
  let batch = 1
  for (;;) {
    const start = performance.now()
    if (isAsync) for (let call = 0; call < batch; call++) await subject()
    else for (let call = 0; call < batch; call++) subject()
    const elapsed = performance.now() - start
    if (elapsed >= milliseconds || batch > 1e7) return (elapsed * 1000) / batch
    batch = Math.ceil(
      batch * Math.min(10, Math.max(1.5, (1.1 * milliseconds) / Math.max(elapsed, 0.01))),
    )
  }
}

/** Rounds a figure of the table to about three digits. @param {number} value */
export function round(value) {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}
