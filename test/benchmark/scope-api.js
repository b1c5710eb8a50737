import { getResponse, HttpResponse, http } from 'msw'
import { mockRestApi } from 'msw-apigateway'
import { recordCoverage } from 'msw-apigateway/coverage'

/** Base URL of the API in every benchmark. */
export const origin = 'https://api.example.com'
/** A URL that no operation serves. */
export const foreignUrl = 'https://other.example.com/pets'
const goAhead = { statusCode: 200, message: 'Go ahead without me.' }
const notSupported = { statusCode: 500, message: 'The invoked method is not supported.' }

/** The method of the developer guide's scope example. `scopeResolver` is the same method written by hand. */
const scopeMethod = {
  methodResponses: [{ statusCode: 200 }, { statusCode: 500 }],
  integration: {
    type: /** @type {const} */ ('MOCK'),
    requestTemplates: {
      'application/json': `{
  #if( $input.params('scope') == "internal" )
    "statusCode": 200
  #else
    "statusCode": 500
  #end
}`,
    },
    integrationResponses: [
      { statusCode: 200, responseTemplates: { 'application/json': JSON.stringify(goAhead) } },
      {
        statusCode: 500,
        selectionPattern: '5\\d{2}',
        responseTemplates: { 'application/json': JSON.stringify(notSupported) },
      },
    ],
  },
}
/** @type {import('msw').HttpResponseResolver} */
const scopeResolver = ({ request }) =>
  new URL(request.url).searchParams.get('scope') === 'internal'
    ? HttpResponse.json(goAhead)
    : HttpResponse.json(notSupported, { status: 500 })

/** Lists paths of which three in four have a parameter, as in real APIs. @param {number} count */
function paths(count) {
  return Array.from({ length: count }, (_, index) =>
    index % 4 === 0 ? `/static${index}` : `/things${index}/{id}`,
  )
}

/** Makes the handlers of an API of `count` operations. @param {number} count */
export function ours(count) {
  return mockRestApi({ resources: scopeResources(count) }, { baseUrl: origin }).handlers
}

/** Makes the same handlers while coverage is recorded, which needs a document. @param {number} count */
export function covered(count) {
  recordCoverage()
  /** @type {import('msw-apigateway').DefinitionSource} */
  const source = {
    format: 'openapi',
    issues: [],
    order: (issues) => issues,
    locate: () => undefined,
  }
  return mockRestApi({ resources: scopeResources(count), source }, { baseUrl: origin }).handlers
}

/** @param {number} count */
function scopeResources(count) {
  return Object.fromEntries(paths(count).map((path) => [path, { GET: scopeMethod }]))
}

/** Makes `count` handlers as they are written by hand, with the same answers. @param {number} count */
export function handwritten(count) {
  return paths(count).map((path) => http.get(origin + path.replace('{id}', ':id'), scopeResolver))
}

/** Returns the URL that the last of `count` operations serves. @param {number} count */
export function lastUrl(count) {
  return `${origin}${paths(count).at(-1)?.replace('{id}', '42')}?scope=internal`
}

/**
 * Makes a subject to measure, which sends one request.
 *
 * @param {import('msw').HttpHandler[]} handlers @param {string} url
 */
export const ask = (handlers, url) => () => getResponse(handlers, new Request(url))
