import { readFileSync } from 'node:fs'
import { firstUrl } from './big-document.js'

/**
 * What a fresh process does once and times: the steps from a file to the first answer, the library or a handwritten
 * handler, or a parser on its own.
 *
 * @typedef {{ whose: 'ours' | 'js-yaml' | 'JSON.parse', file: string } | { whose: 'handwritten' }} Subject
 */

/** @type {Subject} */
const subject = JSON.parse(process.argv[2] ?? '')
/** @type {Record<string, number>} */
const milliseconds = {}

if (subject.whose === 'ours') await start(subject.file)
else if (subject.whose === 'handwritten') await startHandwritten()
else await parseAlone(subject.whose, subject.file)
console.log(JSON.stringify(milliseconds))

/** @param {string} file */
async function start(file) {
  const { getResponse } = await time('msw', () => import('msw'))
  const { mockRestApi } = await time('main entry', () => import('msw-apigateway'))
  const { loadDefinition } = await time('node entry', () => import('msw-apigateway/node'))
  const definition = await time('load', () => loadDefinition(file))
  const { handlers } = await time('ready', () =>
    mockRestApi(definition, { baseUrl: 'https://api.example.com/prod' }),
  )
  await time('first answer', () => ask(getResponse, handlers))
}

async function startHandwritten() {
  const { getResponse, http, HttpResponse } = await time('msw', () => import('msw'))
  const handlers = await time('ready', () => [
    http.get('https://api.example.com/prod/things0/:id', () => HttpResponse.json({ items: [] })),
  ])
  await time('first answer', () => ask(getResponse, handlers))
}

/** @param {'js-yaml' | 'JSON.parse'} parser @param {string} file */
async function parseAlone(parser, file) {
  const text = readFileSync(file, 'utf8')
  const { load } = await import('js-yaml')
  await time('load', () => (parser === 'js-yaml' ? load(text) : JSON.parse(text)))
}

/**
 * @param {typeof import('msw').getResponse} getResponse
 * @param {import('msw').HttpHandler[]} handlers
 */
async function ask(getResponse, handlers) {
  const response = await getResponse(handlers, new Request(firstUrl))
  if (response?.status !== 200) throw new Error(`Expected an answer, got ${response?.status}.`)
  await response.text()
}

/**
 * Runs a step and notes the milliseconds that it took.
 *
 * @template Result
 * @param {string} step @param {() => Result | Promise<Result>} run
 */
async function time(step, run) {
  const start = performance.now()
  const result = await run()
  milliseconds[step] = performance.now() - start
  return result
}
