import { relative } from 'node:path'
import { checkFormats, home } from './check-formats.js'

const results = await checkFormats()
if (results.length > 0) print()
else console.log(`definitions: nothing to check. No folder ${relative('', home)}.`)

function print() {
  console.table(Object.fromEntries(results.map(({ format, counts }) => [format, counts])))
  console.table(countCodes(results.flatMap(({ issues }) => issues)))
  const broken = results.flatMap((result) => result.broken)
  for (const answer of broken) console.log(`broken template: ${answer}`)
  const failures = results.flatMap((result) => result.failures)
  const total = (/** @type {keyof typeof results[number]['counts']} */ name) =>
    results.reduce((sum, { counts }) => sum + counts[name], 0)
  console.log(
    `definitions: ${total('answered')} of ${total('chosen')} statuses answered by override, without a key or token; ${total('set by a template')} may be set by a template itself, ${broken.length} have a broken template`,
  )
  for (const failure of failures) console.error(`- ${failure}`)
  console.log(`definitions: ${failures.length === 0 ? 'ok' : `${failures.length} failures`}`)
  process.exitCode = failures.length === 0 ? 0 : 1
}

/**
 * Counts how often each issue code occurs, the most frequent first.
 *
 * @param {readonly import('msw-apigateway').DefinitionIssue[]} issues
 */
function countCodes(issues) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { severity, code } of issues) {
    const key = `${severity} ${code}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Object.fromEntries(
    [...counts].sort(([, one], [, other]) => other - one).map(([key, count]) => [key, { count }]),
  )
}
