import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { onTestFinished } from 'vitest'
import type { CorsCase, CorsCaseAnswer, HeaderPair } from './cors-cases.ts'

/** What the server of the cases has been asked for one of them. */
export interface AskedFor {
  preflight?: IncomingHttpHeaders
  isSent?: true
}

/**
 * Serves the answers of cases at `/<index>` on an origin of its own. Returns its URL and a list that fills with what
 * was asked for each case.
 */
export async function serveCorsCases(
  cases: readonly CorsCase[],
): Promise<{ url: string; asked: AskedFor[] }> {
  const asked = cases.map((): AskedFor => ({}))

  /** Notes the request itself, and returns its answer. */
  function answerRequest(url: string | undefined): CorsCaseAnswer {
    const index = Number(url?.slice(1))
    Object.assign(asked[index] ?? {}, { isSent: true })
    return cases[index]?.response ?? { status: 404, headers: [] }
  }

  const server = createServer((request, response) => {
    const { url, method, headers } = request
    const index = Number(url?.slice(1))
    const isPreflight = method === 'OPTIONS' && 'access-control-request-method' in headers
    if (isPreflight) Object.assign(asked[index] ?? {}, { preflight: headers })
    const { status, headers: sent } = (isPreflight && cases[index]?.preflight) || answerRequest(url)
    response.sendDate = false
    response.writeHead(status, complete(sent).flat()).end()
  })
  // Node refuses methods in lower case and control characters in headers; browsers send both.
  server.on('clientError', ({ rawPacket }: Error & { rawPacket?: Buffer }, socket) => {
    const [, url] = rawPacket?.toString('latin1').split(' ') ?? []
    const { status, headers } = answerRequest(url)
    const lines = complete(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status} Case\r\n${lines.join('')}\r\n`, 'latin1')
  })
  return { url: await listen(server), asked }
}

/** Adds the headers that Node would add by itself, so that the list is what the browser gets. */
function complete(headers: readonly HeaderPair[]): readonly HeaderPair[] {
  return [...headers, ['Connection', 'close'], ['Content-Length', '0']]
}

/** Starts a server on a free port of localhost, and closes it when the test ends. Returns its origin. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://localhost:${address.port}`
}
