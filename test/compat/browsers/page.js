import { setupWorker } from 'msw/browser'
import * as library from 'msw-apigateway'
import { parseDefinition } from 'msw-apigateway/yaml'
import { runCase } from '../../conformance/cases/run-case.js'

// Runs in a browser: lets the service worker answer the page, runs the conformance cases, and posts what it found.

const url = 'https://pets.example.com/prod/pets'
const definition = parseDefinition(await readText('pets.yaml'))
const worker = setupWorker()
const api = library.mockRestApi(definition)

/** @typedef {import('../../conformance/cases/read-cases.js').Case} Case */

/** Requests of a page, each with the answer that it must get. @type {Record<string, [expected: unknown, ask: () => Promise<unknown>]>} */
const questions = {
  'answers fetch': [{ status: 200, body: ['Rex'] }, () => ask(url)],
  'answers a query': [{ status: 200, body: ['Tom'] }, () => ask(`${url}?page=2`)],
  'answers XMLHttpRequest': [['Rex'], askByXmlHttpRequest],
  'answers a path that the API does not have': [
    { status: 403, body: { message: 'Missing Authentication Token' } },
    () => ask(`${url}/unknown`),
  ],
  'answers an override': [
    { status: 404, body: { message: 'No pets' } },
    () => {
      worker.use(api.override('GET /pets', { statusCode: 404 }))
      return ask(url)
    },
  ],
  'fails as a network does': [
    'TypeError',
    () => {
      worker.use(api.override('GET /pets', { networkError: true }))
      return ask(url)
    },
  ],
  'answers after a reset': [
    { status: 200, body: ['Rex'] },
    () => {
      worker.resetHandlers(...api.handlers)
      return ask(url)
    },
  ],
  'blocks what CORS blocks': [
    'TypeError',
    () => {
      worker.resetHandlers(...library.mockRestApi(definition, { cors: 'enforce' }).handlers)
      return ask(url)
    },
  ],
}

const results = { questions: await answerQuestions(), ...(await runCases()) }
await fetch('/results', { method: 'POST', body: JSON.stringify(results) })

async function answerQuestions() {
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })
  worker.resetHandlers(...api.handlers)
  const answers = []
  for (const [title, [expected, question]] of Object.entries(questions))
    answers.push({ title, expected, actual: await question().catch(({ name }) => name) })
  worker.stop()
  return answers
}

/** Runs the cases whose requests a page can send; `unsendable` counts the others, as for `Origin` and `Via`. */
async function runCases() {
  /** @type {[area: string, cases: Case[]][]} */
  const areas = JSON.parse(await readText('cases.json'))
  const all = areas.flatMap(([area, cases]) =>
    cases.map((subject) => ({
      ...subject,
      title: `${area}: ${subject.title}`,
      // The cases state no preflights, which the library plays for a page of another origin.
      options: { cors: /** @type {const} */ ('off'), ...subject.options },
    })),
  )
  const cases = []
  for (const subject of all.filter(canSend)) {
    const outcome = runCase(library, subject).catch((error) => ({ actual: `${error}` }))
    cases.push({ title: subject.title, expected: undefined, ...(await outcome) })
  }
  return { cases, unsendable: all.length - cases.length }
}

/** Returns whether the browser keeps the headers of a case's request. @param {Case} subject */
function canSend({ request }) {
  const headers = (typeof request === 'object' && request.headers) || {}
  const sent = new Request(url, { headers }).headers
  return Object.keys(headers).every((name) => sent.has(name))
}

/** @param {string} address */
async function ask(address) {
  const response = await fetch(address)
  return { status: response.status, body: await response.json() }
}

/** @returns {Promise<unknown>} */
function askByXmlHttpRequest() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.onload = () => resolve(JSON.parse(request.responseText))
    request.onerror = () => reject(new Error('The request fails.'))
    request.open('GET', url)
    request.send()
  })
}

/** @param {string} file */
async function readText(file) {
  return (await fetch(file)).text()
}
