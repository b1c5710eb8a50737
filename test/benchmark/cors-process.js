import { getResponse } from 'msw'
import { mockRestApi } from 'msw-apigateway'
import { origin } from './scope-api.js'
import { takeTurns } from './turns.js'

/**
 * The requests of a page of another origin that this process measures: by what mode of the verdict, and whether the
 * request needs the API's consent first. `options` is the run of the API's OPTIONS alone.
 *
 * @typedef {{ mode: 'off' | 'warn', request: 'simple' | 'preflighted' } | { mode: 'off', request: 'options' }} Subject
 */

/** @type {Subject} */
const { mode, request } = JSON.parse(process.argv[2] ?? '')
const url = `${origin}/pets`
const consent = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET,PUT',
  'Access-Control-Allow-Headers': 'Content-Type,X-Api-Key',
}

/** @param {Record<string, string>} headers @returns {import('msw-apigateway').MethodDefinition} */
function mock(headers) {
  const responseParameters = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      `method.response.header.${name}`,
      `'${value}'`,
    ]),
  )
  return {
    integration: {
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      integrationResponses: [
        {
          statusCode: 200,
          responseParameters,
          responseTemplates: { 'application/json': '{"id": "$input.params(\'id\')"}' },
        },
      ],
    },
  }
}

const api = mockRestApi(
  {
    resources: {
      '/pets': { OPTIONS: mock(consent), GET: mock({ 'Access-Control-Allow-Origin': '*' }) },
    },
  },
  { baseUrl: origin, cors: { mode, origin: 'http://localhost:5173' } },
)

/** @type {Record<Subject['request'], () => Promise<Response | undefined>>} */
const subjects = {
  simple: () => getResponse(api.handlers, new Request(url)),
  preflighted: () => getResponse(api.handlers, new Request(url, { headers: { 'X-Api-Key': 'k' } })),
  options: () => api.invoke(new Request(url, { method: 'OPTIONS' })),
}
if ((await subjects[request]())?.status !== 200) throw new Error('Expected an answer of 200.')

takeTurns(subjects[request], { warmUpMilliseconds: 1500, batchMilliseconds: 2 })
