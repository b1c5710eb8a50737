import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const turns = 12

/**
 * Measures the microseconds that a call of each subject takes: the best of short batches, in processes that take turns.
 *
 * - A process each, because in one the subjects paid for each other: what MSW made for a request stays reachable until
 *   a full collection, so one subject's garbage was copied and marked while another was timed. Forcing collections
 *   between them instead drops optimised code with the hidden classes it relies on, and doubled the figures.
 * - Short batches, because a collection takes some ten milliseconds every few hundred requests,
 *   and several times that while other programs want the second core: a long round counts how many fell into it. Most
 *   of that garbage is MSW's, for a handwritten handler too, and the best batch leaves it out on both sides.
 * - Turns, so that a slow minute of the machine falls on all subjects alike.
 *
 * @param {string} script calls `takeTurns` for the subject in its first argument, as JSON
 * @param {readonly unknown[]} subjects
 * @returns {Promise<number[]>}
 */
export async function measureApart(script, subjects) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const measured = subjects.map((subject) => ({
    child: fork(path, [JSON.stringify(subject)]),
    microseconds: 0,
  }))
  try {
    for (let turn = 0; turn < turns; turn++)
      for (const one of measured) one.microseconds = await takeTurn(one.child)
  } finally {
    for (const { child } of measured) child.kill()
  }
  return measured.map(({ microseconds }) => microseconds)
}

/**
 * Gives a process a turn and returns its best time so far, in microseconds.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
async function takeTurn(child) {
  const ended = new AbortController()
  const answer = once(child, 'message', { signal: ended.signal })
  const exit = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error('A measured process ended early. It printed its error above.')
  })
  child.send('turn')
  try {
    const [microseconds] = await Promise.race([answer, exit])
    return microseconds
  } finally {
    ended.abort()
    await Promise.allSettled([answer, exit])
  }
}
