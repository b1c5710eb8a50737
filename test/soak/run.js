import { getResponse } from 'msw'
import { badRequests } from './bad-requests.js'
import { baseUrl, createMixedApi, mixedRequest } from './mixed-api.js'

const million = 1_000_000
const batch = 1000
const warmUp = 100_000
const step = 200_000
/** Time when the load, which runs last, stops even if it is unfinished, so that a run ends within two minutes. */
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

/** Sends a million requests and checks that the heap stays as large as after the warm-up. */
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
  const speed = `${toText(Math.round(sent / seconds))} a second`
  const end = sent < million ? ' (time is up)' : ''
  console.log(`${toText(sent)} requests in ${seconds.toFixed(1)} s, ${speed}${end}`)
  const change = `${megabytes(plateau)} after the warm-up, ${megabytes(heap)} at the end`
  console.log(`heap ${change}: ${growth.toFixed(3)}x`)
  if (!(growth <= allowedGrowth)) failures.push(`the heap grew: ${change}`)
}

/**
 * Sends a batch of the load, one request after the other.
 *
 * @param {ReturnType<typeof createMixedApi>} api
 * @param {number} first index of the first request
 */
async function sendBatch(api, first) {
  for (let index = first; index < first + batch; index++) {
    const [request, status] = mixedRequest(index)
    const response = await api.invoke(request)
    if (response.status !== status)
      failures.push(`${request.method} ${request.url}: ${response.status} instead of ${status}`)
  }
}

/** Sends many requests at once and checks that each gets its own answer. */
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

/** Sends requests that no client should send and checks that each gets an answer. */
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

/** Collects garbage and returns the bytes of heap that are still in use. */
function collectedHeap() {
  if (!globalThis.gc)
    throw new Error('Expected a garbage collector to call. Run this script with node --expose-gc.')
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
