import { parseArgs } from 'node:util'
import { httpMethods } from '../model/words.ts'
import { CommandError } from './command-error.ts'
import {
  type ComparedAnswer,
  type Difference,
  findDifferences,
} from './compare/find-differences.ts'
import { planRequests } from './compare/plan-requests.ts'
import { describePlanned, type PlannedRequest } from './compare/planned-request.ts'
import { readHar } from './compare/read-har.ts'
import { countOf } from './count-of.ts'
import { describeIssues } from './describe-issues.ts'
import { escapeControls } from './escape-controls.ts'
import { fileOptions, oneOf, takePositionals, toLoadOptions } from './file-arguments.ts'
import { splitHeader } from './read-call.ts'
import { loadServedApi, type ServedApi } from './served-api.ts'
import { style, type Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'

/** Methods that change nothing, so that a comparison may send them unasked. */
const readingMethods = ['GET', 'HEAD', 'OPTIONS'] as const

const sentMethods = httpMethods.filter((method) => method !== 'ANY')

/** Number of requests that are under way at once. */
const parallel = 4

/**
 * Runs `compare FILE URL`: asks a deployed stage and the mock the same, prints what differs, and returns the exit code,
 * 1 when anything does.
 */
export async function compare(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...fileOptions,
      har: { type: 'string' },
      header: { type: 'string', short: 'H', multiple: true, default: [] },
      methods: { type: 'string', default: readingMethods.join() },
    },
  })
  const [file = '', address = ''] = takePositionals(positionals, ['FILE', 'URL'])
  const base = readBase(address)
  const headers = values.header.map(splitHeader)
  const methods = values.methods
    .split(',')
    .map((method) => oneOf('--methods', method.trim().toUpperCase(), sentMethods))
  const { api, issues } = await loadServedApi(file, toLoadOptions(values))
  if (!api) {
    terminal.writeError(describeIssues(issues, terminal))
    return 1
  }
  const all = values.har
    ? await readHar(values.har, [base, ...(api.definition.servers ?? [])])
    : api.gateway.operations
        .filter(({ integrationType }) => integrationType === 'MOCK')
        .flatMap((operation) => planRequests(api.definition, operation))
  const requests = all
    .filter(({ method }) => methods.some((chosen) => chosen === method))
    .map((request) => ({ ...request, headers: [...request.headers, ...headers] }))
  if (requests.length === 0)
    throw new CommandError(
      all.length === 0
        ? `Nothing to compare: '${file}' has no MOCK operation. Send recorded requests by --har.`
        : `Nothing to compare: --methods ${values.methods} names the method of none of ${countOf(all.length, 'request')}.`,
    )
  const found = await mapInTurns(requests, (request) => compareOne(request, api, base))
  const differing = requests.flatMap((request, index) => {
    const differences = found[index] ?? []
    return differences.length === 0 ? [] : [describe(request, differences, terminal)]
  })
  const left = all.length - requests.length
  terminal.write(differing.join(''))
  terminal.write(
    `${countOf(requests.length, 'request')}, ${differing.length} differ${left > 0 ? `; ${left} not sent, as --methods does not name theirs` : ''}\n`,
  )
  return differing.length > 0 ? 1 : 0
}

/** Reads the URL of a stage, without a slash at its end. */
function readBase(address: string): string {
  if (!URL.canParse(address) || !/^https?:/.test(address))
    throw new UsageError(`Expected the URL of a stage such as 'https://…/prod', got '${address}'.`)
  return address.replace(/\/+$/, '')
}

async function compareOne(
  request: PlannedRequest,
  api: ServedApi,
  base: string,
): Promise<readonly Difference[]> {
  const [deployed, mock] = await Promise.all([
    askDeployed(request, base),
    askMock(request, api, base),
  ])
  return findDifferences(deployed, mock)
}

function toInit({ method, headers, body }: PlannedRequest): RequestInit {
  return {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body !== undefined && { body }),
  }
}

async function askDeployed(request: PlannedRequest, base: string): Promise<ComparedAnswer> {
  try {
    const response = await fetch(`${base}${request.target}`, {
      ...toInit(withContentType(request)),
      redirect: 'manual',
    })
    return { status: response.status, headers: response.headers, body: await response.text() }
  } catch (error) {
    const cause: unknown = Object(error).cause
    throw new CommandError(
      `Cannot reach ${base}: ${cause instanceof Error ? cause.message : String(error)}.`,
    )
  }
}

async function askMock(
  request: PlannedRequest,
  { basePath, answer }: ServedApi,
  base: string,
): Promise<ComparedAnswer> {
  const url = `${new URL(base).origin}${basePath}${request.target}`
  const sent = new Request(url, toInit(withContentType(request)))
  const body = request.body ?? null
  const answered = await answer({ url, headers: sent.headers, body, request: sent })
  if (!answered) throw new CommandError(`The mock does not serve '${request.target}'.`)
  const { status, headers, body: content } = answered.result
  const pairs = headers.map(([name, value]): [string, string] => [name, value])
  const text = typeof content === 'string' || content === null ? content : new Uint8Array(content)
  const response = new Response(text, { status, headers: pairs })
  return { status, headers: response.headers, body: await response.text() }
}

/** Sends a body as JSON unless a header says otherwise. */
function withContentType(request: PlannedRequest): PlannedRequest {
  const { headers, body } = request
  return body === undefined || headers.some(([name]) => /^content-type$/i.test(name))
    ? request
    : { ...request, headers: [...headers, ['content-type', 'application/json']] }
}

/** Maps items to results, a few at a time, and keeps their order. */
async function mapInTurns<Item, Result>(
  items: readonly Item[],
  change: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = [...items.entries()]
  async function work(): Promise<void> {
    for (let next = queue.shift(); next; next = queue.shift())
      results[next[0]] = await change(next[1])
  }
  await Promise.all(Array.from({ length: parallel }, work))
  return results
}

function describe(
  request: PlannedRequest,
  differences: readonly Difference[],
  terminal: Terminal,
): string {
  const lines = differences.flatMap(({ part, deployed, mock }) => [
    `  ${part}`,
    `    ${style('red', 'deployed', terminal)} ${shorten(deployed, mock)}`,
    `    ${style('green', 'mock', terminal)}     ${shorten(mock, deployed)}`,
  ])
  return `${style('bold', escapeControls(describePlanned(request)), terminal)}\n${lines.join('\n')}\n`
}

/** Number of characters that are printed of a long value, from a little before the first difference. */
const longest = 300

/** Returns the part of a value in which it differs from the other side's. */
function shorten(text: string, other: string): string {
  if (text.length <= longest) return escapeControls(text)
  let first = 0
  while (text[first] === other[first]) first++
  const start = Math.max(0, first - 60)
  const part = escapeControls(text.slice(start, start + longest))
  return `${start > 0 ? '…' : ''}${part}${start + longest < text.length ? '…' : ''}`
}
