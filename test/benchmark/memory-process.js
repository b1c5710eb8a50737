import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { mockRestApi } from 'msw-apigateway'
import { loadDefinition } from 'msw-apigateway/node'

/**
 * What this process keeps in memory and measures: the parsed document of a file, or the API that is made of it.
 *
 * @typedef {{ keeps: 'document' | 'api', file: string }} Subject
 */

/** @type {Subject} */
const { keeps, file } = JSON.parse(process.argv[2] ?? '')
const before = collectedHeap()
const kept = await (keeps === 'api' ? createApi() : parse(readFileSync(file, 'utf8')))
const bytes = collectedHeap() - before
// Read after the measurement, so that the object is not garbage during it.
if (!kept) throw new Error('Expected an object that stays in memory.')
console.log(JSON.stringify({ megabytes: bytes / 1024 / 1024 }))

async function createApi() {
  return mockRestApi(await loadDefinition(file))
}

/** @param {string} text */
function parse(text) {
  return file.endsWith('.json') ? JSON.parse(text) : load(text)
}

/** Collects garbage and returns the bytes of heap that are still in use. */
function collectedHeap() {
  if (!globalThis.gc) throw new Error('Run this script with node --expose-gc.')
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}
