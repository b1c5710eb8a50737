import { getResponse } from 'msw'
import { badRequests } from './bad-requests.js'
import { baseUrl, createMixedApi, mixedRequest } from './mixed-api.js'

const million = 1_000_000
const batch = 1000
const warmUp = 100_000
const step = 200_000
/** The load, which comes last, stops here, wherever it is: a run ends within two minutes. */
const deadline = performance.now() + 115_000
const inFlight = 10_000
const allowedGrowth = 1.05

/** @type {string[]} */
const failures = []
process.on('unhandledRejection', (reason) => failures.push(`unhandled rejection: ${reason}`))

await soakInFlight()
await soakBadInput()
await soakLoad()

for (const failure of failures) console.error(`- ${failure}`)
console.log(`soak: ${failures.length === 0 ? 'ok' : `${failures.length} failures`}`)
process.exitCode = failures.length === 0 ? 0 : 1

/** A million requests with flat memory: the plateau is the heap after the first steps, when everything is warm. */
async function soakLoad() {
  const api = createMixedApi()
  const start = performance.now()
  let plateau = Number.NaN
  let sent = 0
  while (sent < million && performance.now() < deadline && failures.length === 0) {
    await sendBatch(api, sent)
    sent += batch
    if (sent === warmUp) plateau = collectedHeap()
    if (sent % step === 0)
      console.log(`${toText(sent)} requests, heap ${megabytes(collectedHeap())}`)
  }
  const seconds = (performance.now() - start) / 1000
  const heap = collectedHeap()
  const growth = heap / plateau
  console.log(
    `${toText(sent)} requests in ${seconds.toFixed(1)} s, ${toText(Math.round(sent / seconds))} a second${sent < million ? ' (time is up)' : ''}`,
  )
  console.log(
    `heap ${megabytes(plateau)} at the start, ${megabytes(heap)} at the end: ${growth.toFixed(3)}x`,
  )
  if (!(growth <= allowedGrowth)) failures.push(`the heap grew ${growth.toFixed(3)}x`)
}

/** @param {ReturnType<typeof createMixedApi>} api @param {number} first */
async function sendBatch(api, first) {
  for (let index = first; index < first + batch; index++) {
    const [request, status] = mixedRequest(index)
    const response = await api.invoke(request)
    if (response.status !== status)
      failures.push(`${request.method} ${request.url}: ${response.status} instead of ${status}`)
  }
}

/** Many requests at once, each with its own answer. */
async function soakInFlight() {
  const api = createMixedApi({ delay: 500 })
  const start = performance.now()
  const answers = await Promise.all(
    Array.from({ length: inFlight }, async (_, index) => {
      const request = new Request(`${baseUrl}/pets/${index + 1}`)
      const response = await getResponse(api.handlers, request)
      return (await response?.text()) === `{"id": "${index + 1}", "region": "eu"}`
    }),
  )
  const right = answers.filter(Boolean).length
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${toText(inFlight)} requests in flight: ${right} right in ${seconds} s`)
  if (right !== inFlight) failures.push(`${inFlight - right} of the requests in flight went wrong`)
}

/** Whatever comes in, an answer goes out. */
async function soakBadInput() {
  const api = createMixedApi()
  const requests = badRequests()
  const start = performance.now()
  for (const { name, request } of requests) {
    try {
      const response = await getResponse(api.handlers, request)
      if (!response) failures.push(`${name}: no answer`)
      await response?.arrayBuffer()
    } catch (error) {
      failures.push(`${name}: ${error}`)
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${requests.length} bad requests in ${seconds} s`)
}

/** The heap in use after everything unused is gone. */
function collectedHeap() {
  if (!globalThis.gc) throw new Error('run it with node --expose-gc')
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

/** @param {number} count */
function toText(count) {
  return count.toLocaleString('en')
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
