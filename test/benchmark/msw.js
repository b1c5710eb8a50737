import { getResponse, HttpResponse, http } from 'msw'
import { mockRestApi } from 'msw-apigateway'
import { measure, round } from './measure.js'

const origin = 'https://api.example.com'
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

/** @param {number} count */
function ours(count) {
  const resources = Object.fromEntries(paths(count).map((path) => [path, { GET: scopeMethod }]))
  return mockRestApi({ resources }, { baseUrl: origin }).handlers
}

/** @param {number} count */
function handwritten(count) {
  return paths(count).map((path) => http.get(origin + path.replace('{id}', ':id'), scopeResolver))
}

/** @param {number} count */
function lastUrl(count) {
  return `${origin}${paths(count).at(-1)?.replace('{id}', '42')}?scope=internal`
}

/** @param {import('msw').HttpHandler[]} handlers @param {string} url */
const ask = (handlers, url) => () => getResponse(handlers, new Request(url))

const one = await measure({
  ours: ask(ours(1), lastUrl(1)),
  handwritten: ask(handwritten(1), lastUrl(1)),
})
console.log('One request through getResponse, µs')
console.table([
  {
    ours: round(one.ours),
    handwritten: round(one.handwritten),
    ratio: round(one.ours / one.handwritten),
    budget: 1.5,
  },
])

/** @type {{ operations: number, ours: number, handwritten: number }[]} */
const rows = []
for (const operations of [1, 10, 100, 300, 1000, 5000]) {
  const times = await measure(
    {
      ours: ask(ours(operations), lastUrl(operations)),
      handwritten: ask(handwritten(operations), lastUrl(operations)),
    },
    { rounds: 5 },
  )
  rows.push({ operations, ...times })
}
console.log('The last of N operations, µs')
console.table(
  rows.map((row) => ({
    operations: row.operations,
    ours: round(row.ours),
    handwritten: round(row.handwritten),
    'handwritten / ours': round(row.handwritten / row.ours),
    'ours / ours at 1': round(row.ours / (rows[0]?.ours ?? Number.NaN)),
  })),
)

const foreign = 'https://other.example.com/pets'
const miss = await measure({
  ours: ask(ours(300), foreign),
  handwritten: ask(handwritten(1), foreign),
})
console.log('A foreign URL at 300 operations, against one handwritten handler, µs')
console.table([
  {
    ours: round(miss.ours),
    handwritten: round(miss.handwritten),
    ratio: round(miss.ours / miss.handwritten),
  },
])
