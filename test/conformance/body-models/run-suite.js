import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { JavaList } from '../../../src/java/list.ts'
import { JavaMap } from '../../../src/java/map.ts'
import { createValidator } from '../../../src/json-schema/create-validator.ts'
import { printValue } from '../../../src/json-schema/print-value.ts'
import { readStrictJson } from '../../../src/json-schema/read-strict-json.ts'
import { suiteDifferences } from './differences.js'

/** Where Debian's package json-schema-test-suite puts the official suite. */
const suite = '/usr/share/json-schema-test-suite/'
/** Where the suite's schemas expect the files of its folder `remotes`. */
const remoteUrl = 'http://localhost:1234/'

/**
 * Runs the official test suite of JSON Schema draft 4; nothing when it is not installed.
 *
 * @returns {import('../report-vectors.js').KindResult[]}
 */
export function runSchemaSuite() {
  if (!existsSync(suite)) return []
  const remotes = readRemotes()
  const tests = findJson(`${suite}tests/draft4/`).flatMap((file) => readTests(file))
  const differences = tests.flatMap(({ id, schema, data, valid }) => {
    const verdict = judge(schema, data, remotes)
    const reason = suiteDifferences.get(id)
    if (verdict === valid)
      return reason ? { id, problem: 'is listed as different, but is not' } : []
    return { id, problem: `is ${verdict}`, reason }
  })
  const gone = [...suiteDifferences.keys()].filter((id) => !tests.some((test) => test.id === id))
  return [
    {
      kind: 'draft 4',
      total: tests.length,
      ours: tests.length - differences.length,
      velocityjs: undefined,
      differences: [
        ...differences,
        ...gone.map((id) => ({ id, problem: 'is listed as different, but is no test' })),
      ],
    },
  ]
}

/**
 * @param {string} schema @param {string} data @param {ReadonlyMap<string, string>} remotes @returns {boolean | string}
 */
function judge(schema, data, remotes) {
  const schemas = new Map([...remotes, ['schema', schema]])
  try {
    return (
      createValidator(schemas, (url) => (schemas.has(url) ? url : undefined))('schema', data) ===
      undefined
    )
  } catch (error) {
    return String(error)
  }
}

function readRemotes() {
  const directory = `${suite}remotes/`
  return new Map(
    findJson(directory).map((file) => [
      `${remoteUrl}${file}`,
      readFileSync(directory + file, 'utf8'),
    ]),
  )
}

/** @param {string} directory */
function findJson(directory) {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  )
}

/** The tests of a file: schema and data as JSON text, which keeps `1.0` and `1` apart. @param {string} file */
function readTests(file) {
  const groups = readStrictJson(readFileSync(`${suite}tests/draft4/${file}`, 'utf8'))
  return itemsOf(groups).flatMap((group) =>
    itemsOf(member(group, 'tests')).map((test) => ({
      id: `${file}: ${member(group, 'description')}: ${member(test, 'description')}`,
      schema: printValue(member(group, 'schema')),
      data: printValue(member(test, 'data')),
      valid: member(test, 'valid') === true,
    })),
  )
}

/** @param {import('../../../src/java/value.ts').Value} value @param {string} name */
function member(value, name) {
  return (value instanceof JavaMap ? value.get(name) : undefined) ?? null
}

/** @param {import('../../../src/java/value.ts').Value} value */
function itemsOf(value) {
  return value instanceof JavaList ? value.items : []
}
