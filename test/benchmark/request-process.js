import { ask, foreignUrl, handwritten, lastUrl, ours } from './scope-api.js'
import { takeTurns } from './turns.js'

/**
 * Requests to measure: whose handlers answer, how many there are, and whether the URL is another host's, which none
 * of them answers.
 *
 * @typedef {{ whose: 'ours' | 'handwritten', operations: number, isForeign?: boolean }} Subject
 */

/** @type {Subject} */
const { whose, operations, isForeign } = JSON.parse(process.argv[2] ?? '')
const handlers = { ours, handwritten }[whose](operations)
const request = ask(handlers, isForeign ? foreignUrl : lastUrl(operations))
const isAnswered = (await request()) !== undefined
if (isAnswered === (isForeign ?? false)) throw new Error('The wrong URL is measured')

takeTurns(request, { warmUpMilliseconds: 1500, batchMilliseconds: 2 })
