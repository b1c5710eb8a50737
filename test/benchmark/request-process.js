import { ask, covered, foreignUrl, handwritten, lastUrl, ours } from './scope-api.js'
import { takeTurns } from './turns.js'

/**
 * The requests that this process measures: whose handlers get them, how many handlers there are, and whether the URL is
 * another host's, which no handler answers.
 *
 * @typedef {{ whose: 'ours' | 'covered' | 'handwritten', operations: number, isForeign?: boolean }} Subject
 */

/** @type {Subject} */
const { whose, operations, isForeign } = JSON.parse(process.argv[2] ?? '')
const handlers = { ours, covered, handwritten }[whose](operations)
const request = ask(handlers, isForeign ? foreignUrl : lastUrl(operations))
const isAnswered = (await request()) !== undefined
if (isAnswered === (isForeign ?? false))
  throw new Error('Expected the handlers to answer all but the foreign URL.')

takeTurns(request, { warmUpMilliseconds: 1500, batchMilliseconds: 2 })
