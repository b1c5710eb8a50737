import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseStatuses } from './choose-statuses.js'
import { compileApi, listMethods } from './compile-api.js'
import { loadApis } from './load-apis.js'

/** Folder of definitions by other people. It lies beside the project and is not part of the repository. */
const home = fileURLToPath(new URL('../../../shared/definitions/', import.meta.url))

if (existsSync(home)) await checkDefinitions()
else console.log(`definitions: nothing to check. No folder ${relative('', home)}.`)

async function checkDefinitions() {
  const formats = readdirSync(home).filter((name) => statSync(join(home, name)).isDirectory())
  const results = await Promise.all(formats.sort().map(checkFormat))
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

/** @param {string} format */
async function checkFormat(format) {
  const files = readdirSync(join(home, format)).map((name) => join(home, format, name))
  const counts = {
    files: files.length,
    APIs: 0,
    refused: 0,
    methods: 0,
    MOCK: 0,
    chosen: 0,
    answered: 0,
    'set by a template': 0,
    errors: 0,
    warnings: 0,
  }
  /** @type {string[]} */
  const broken = []
  /** @type {import('msw-apigateway').DefinitionIssue[]} */
  const issues = []
  /** @type {string[]} */
  const failures = []
  for (const file of files) {
    try {
      for (const { name, definition, issues: refusals } of await loadApis(file)) {
        counts.APIs += 1
        issues.push(...refusals)
        if (!definition) {
          counts.refused += 1
          continue
        }
        const methods = listMethods(definition)
        counts.methods += methods.length
        counts.MOCK += methods.filter(({ isMock }) => isMock).length
        const compiled = compileApi(definition)
        issues.push(...compiled.issues)
        failures.push(
          ...compiled.lost.map(
            (operation) => `${name}: ${operation} does not compile, and no error names it`,
          ),
        )
        if (!compiled.definition) continue
        const statuses = await chooseStatuses(compiled.definition)
        counts.chosen += statuses.chosen
        counts.answered += statuses.answered
        counts['set by a template'] += statuses.changed
        broken.push(...statuses.broken.map((answer) => `${name}: ${answer}`))
        failures.push(...statuses.failures.map((answer) => `${name}: ${answer}`))
      }
    } catch (error) {
      failures.push(`${file}: ${error}`)
    }
  }
  counts.errors = issues.filter(({ severity }) => severity === 'error').length
  counts.warnings = issues.length - counts.errors
  return { format, counts, issues, broken, failures }
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
