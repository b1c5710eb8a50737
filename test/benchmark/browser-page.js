import { HttpResponse, http } from 'msw'
import { setupWorker } from 'msw/browser'
import { mockRestApi } from 'msw-apigateway'

const origin = 'https://api.example.com'
const warmUp = 5

/** @type {Record<string, (count: number) => import('msw').HttpHandler[]>} */
const subjects = {
  ours(count) {
    const resources = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`/things${index}/{id}`, { GET: method }]),
    )
    return mockRestApi({ resources }, { baseUrl: origin }).handlers
  },
  handwritten(count) {
    return Array.from({ length: count }, (_, index) =>
      http.get(`${origin}/things${index}/:id`, ({ params }) => HttpResponse.json(params)),
    )
  },
}

/** @type {import('msw-apigateway').MethodDefinition} */
const method = {
  methodResponses: [{ statusCode: 200 }],
  integration: {
    type: 'MOCK',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    integrationResponses: [
      {
        statusCode: 200,
        responseTemplates: { 'application/json': `{"id": "$input.params('id')"}` },
      },
    ],
  },
}

const worker = setupWorker()
await worker.start({ quiet: true })

/**
 * Times requests to the last of `count` operations, answered through the service worker. Returns the milliseconds of
 * each request.
 *
 * @param {string} subject
 * @param {number} count
 * @param {number} requests
 */
async function timeRequests(subject, count, requests) {
  worker.resetHandlers(...(subjects[subject]?.(count) ?? []))
  const times = []
  for (let index = -warmUp; index < requests; index++) {
    const start = performance.now()
    const response = await fetch(`${origin}/things${count - 1}/42`)
    const { id } = await response.json()
    if (id !== '42') throw new Error(`Expected the id 42 as the answer, got ${id}.`)
    if (index >= 0) times.push(performance.now() - start)
  }
  return times
}

Object.assign(window, { timeRequests })
