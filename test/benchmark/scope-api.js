import { getResponse, HttpResponse, http } from 'msw'
import { mockRestApi } from 'msw-apigateway'

/** Where every benchmark's API is served. */
export const origin = 'https://api.example.com'
/** What no operation answers. */
export const foreignUrl = 'https://other.example.com/pets'
const goAhead = { statusCode: 200, message: 'Go ahead without me.' }
const notSupported = { statusCode: 500, message: 'The invoked method is not supported.' }

/** The developer guide's scope example, as a definition and written by hand. */
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

/** Paths of which three in four have a parameter, as APIs do. @param {number} count */
function paths(count) {
  return Array.from({ length: count }, (_, index) =>
    index % 4 === 0 ? `/static${index}` : `/things${index}/{id}`,
  )
}

/** The handlers of an API of so many operations. @param {number} count */
export function ours(count) {
  const resources = Object.fromEntries(paths(count).map((path) => [path, { GET: scopeMethod }]))
  return mockRestApi({ resources }, { baseUrl: origin }).handlers
}

/** As many handlers written by hand. @param {number} count */
export function handwritten(count) {
  return paths(count).map((path) => http.get(origin + path.replace('{id}', ':id'), scopeResolver))
}

/** The URL that the last of so many operations answers. @param {number} count */
export function lastUrl(count) {
  return `${origin}${paths(count).at(-1)?.replace('{id}', '42')}?scope=internal`
}

/** A subject to measure: one request. @param {import('msw').HttpHandler[]} handlers @param {string} url */
export const ask = (handlers, url) => () => getResponse(handlers, new Request(url))
