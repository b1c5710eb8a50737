import { isObject } from '../../model/is-object.ts'
import { CommandError } from '../command-error.ts'
import { readTextFile } from '../read-text-file.ts'
import type { PlannedRequest } from './planned-request.ts'

/** Headers that a client adds by itself, or that belong to one connection only. */
const ownHeaders =
  /^(:.*|accept-encoding|connection|content-length|cookie|host|origin|referer|sec-.*|transfer-encoding|user-agent)$/i

/**
 * Reads the requests of a HAR file that were sent below a URL, as browsers save them in their network tab.
 *
 * @throws {CommandError} when the file is no HAR, or no request of it was sent below one of the URLs.
 */
export async function readHar(
  file: string,
  bases: readonly string[],
): Promise<readonly PlannedRequest[]> {
  const requests = readEntries(file, await readTextFile(file)).flatMap((request) => {
    const base = bases.find((candidate) => String(request['url']).startsWith(candidate))
    return base === undefined ? [] : [toPlanned(request, base)]
  })
  if (requests.length > 0) return requests
  throw new CommandError(`'${file}' has no request below ${bases.join(' or ')}.`)
}

function readEntries(file: string, text: string): Readonly<Record<string, unknown>>[] {
  const entries: unknown = member(member(parse(file, text), 'log'), 'entries')
  if (!Array.isArray(entries)) throw new CommandError(`'${file}' is no HAR: it has no log.entries.`)
  return entries.flatMap((entry: unknown) => {
    const request = member(entry, 'request')
    return isObject(request) ? [request] : []
  })
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandError(`'${file}' is no HAR: it is not JSON.`)
  }
}

function toPlanned(request: Readonly<Record<string, unknown>>, base: string): PlannedRequest {
  const headers = Array.isArray(request['headers']) ? request['headers'] : []
  const text = member(request['postData'], 'text')
  return {
    method: String(request['method']),
    target: String(request['url']).slice(base.length).replace(/#.*/s, '') || '/',
    headers: headers.flatMap((header: unknown): [string, string][] => {
      const name = String(member(header, 'name'))
      return ownHeaders.test(name) ? [] : [[name, String(member(header, 'value'))]]
    }),
    body: typeof text === 'string' ? text : undefined,
  }
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}
