import { getResponse } from 'msw'
import { JavaMap } from '../../../src/java/map.ts'
import { printValue } from '../../../src/json-schema/print-value.ts'
import { readStrictJson } from '../../../src/json-schema/read-strict-json.ts'
import { textDifferences } from './differences.js'

/**
 * A body with a model, and what AWS's validator says of it.
 *
 * @typedef {object} BodyVector
 * @property {string} id
 * @property {string} keyword
 * @property {unknown} schema
 * @property {Record<string, unknown>} [models] other models, to which the schema refers
 * @property {string} body
 * @property {boolean} valid
 * @property {string | null} escaped what `$context.error.validationErrorString` prints; null for a valid body
 * @property {string} evidence
 *
 * @typedef {Pick<typeof import('../../../src/index.ts'), 'mockRestApi'>} Library
 * @typedef {import('../report-vectors.js').Difference} Difference
 */

const baseUrl = 'https://api.example.com/prod'
const headers = { 'Content-Type': 'application/json' }

/**
 * Counts verdicts and texts of the vectors, through a mocked API.
 *
 * @param {Library} library @param {readonly string[]} lines one vector each, as JSON
 * @returns {Promise<import('../report-vectors.js').KindResult[]>}
 */
export async function runBodyVectors(library, lines) {
  /** @type {Difference[]} */
  const verdicts = []
  /** @type {Difference[]} */
  const texts = []
  const vectors = lines.map((line) => ({ line, vector: readVector(line) })).filter(isCertain)
  for (const { line, vector } of vectors) {
    const { id, valid, escaped } = vector
    const { status, text } = await answer(library, vector, line)
    const expected = valid ? 200 : 400
    if (status !== expected) verdicts.push({ id, problem: `answers ${status}, not ${expected}` })
    else if ((text === escaped) !== !textDifferences.has(id))
      texts.push({
        id,
        problem: text === escaped ? 'is listed as different, but is not' : `says ${text}`,
      })
    else if (text !== escaped)
      texts.push({ id, problem: `says ${text}`, reason: textDifferences.get(id) })
  }
  const invalid = vectors.filter(({ vector }) => !vector.valid).length
  return [
    toResult('verdicts on bodies', vectors.length, verdicts),
    toResult('texts of refusals', invalid, texts),
  ]
}

/** @param {string} kind @param {number} total @param {readonly Difference[]} differences */
function toResult(kind, total, differences) {
  return { kind, total, ours: total - differences.length, velocityjs: undefined, differences }
}

/** @param {string} line @returns {BodyVector} */
function readVector(line) {
  return JSON.parse(line)
}

/**
 * Whether a vector says what AWS answers: neither open nor about a model that AWS refuses. @param {{ vector: BodyVector
 * }} entry
 */
function isCertain({ vector }) {
  return !/^(?:open|not on AWS|AWS refuses)/.test(vector.evidence)
}

/**
 * Sends a body to an API whose model has the vector's own text, which keeps `1.0` and `1` apart.
 *
 * @param {Library} library @param {BodyVector} vector @param {string} line
 */
async function answer({ mockRestApi }, { body, models = {} }, line) {
  const api = mockRestApi(
    {
      name: 'body models',
      resources: {
        '/': {
          POST: {
            requestValidator: 'body',
            requestModels: { 'application/json': 'Main' },
            integration: {
              type: 'MOCK',
              requestTemplates: { 'application/json': '{"statusCode": 200}' },
              integrationResponses: [{ statusCode: 200 }],
            },
          },
        },
      },
      requestValidators: { body: { validateRequestBody: true } },
      models: {
        ...Object.fromEntries(
          Object.keys(models).map((name) => [name, { schema: textAt(line, 'models', name) }]),
        ),
        Main: { schema: textAt(line, 'schema') || '{"title": "no keyword"}' },
      },
      gatewayResponses: {
        BAD_REQUEST_BODY: {
          responseTemplates: { 'application/json': '$context.error.validationErrorString' },
        },
      },
    },
    { baseUrl, onError: () => undefined },
  )
  const response = await getResponse(
    [...api.handlers],
    new Request(`${baseUrl}/`, { method: 'POST', headers, body }),
  )
  const text = await response?.text()
  return { status: response?.status, text: response?.status === 400 ? text : null }
}

/**
 * The JSON text of a part of a vector; empty for `{}`, which is no schema of a model. @param {string} line @param
 * {string[]} path
 */
function textAt(line, ...path) {
  /** @type {import('../../../src/java/value.ts').Value | undefined} */
  let part = readStrictJson(line)
  for (const key of path) part = part instanceof JavaMap ? part.get(key) : undefined
  return part instanceof JavaMap && part.size > 0 ? printValue(part) : ''
}
