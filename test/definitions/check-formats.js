import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseStatuses } from './choose-statuses.js'
import { compileApi, listMethods } from './compile-api.js'
import { loadApis } from './load-apis.js'

/** Folder of definitions by other people. It lies beside the project and is not part of the repository. */
export const home = fileURLToPath(new URL('../../../shared/definitions/', import.meta.url))

/** Checks the definitions of each format, which is a folder; returns nothing when there are none. */
export async function checkFormats() {
  if (!existsSync(home)) return []
  const formats = readdirSync(home).filter((name) => statSync(join(home, name)).isDirectory())
  return Promise.all(formats.sort().map(checkFormat))
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
