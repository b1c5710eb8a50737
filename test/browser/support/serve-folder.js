import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { text } from 'node:stream/consumers'

const contentTypes = new Map([
  ['.css', 'text/css'],
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
])

/**
 * Serves the files of a folder with the given headers on localhost, where browsers allow service workers without TLS.
 * `posted` is the text that a page first sends by POST.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} [headers]
 */
export async function serveFolder(folder, headers = {}) {
  /** @type {(body: string) => void} */
  let receive
  /** @type {Promise<string>} */
  const posted = new Promise((resolve) => {
    receive = resolve
  })
  const server = createServer(async (request, response) => {
    const { url = '/', method } = request
    if (method === 'POST') {
      receive(await text(request))
      response.writeHead(204).end()
      return
    }
    const { pathname } = new URL(url, 'http://localhost')
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    try {
      const content = await readFile(join(folder, decodeURIComponent(file)))
      const contentType = contentTypes.get(extname(file)) ?? 'application/octet-stream'
      response.writeHead(200, { 'Content-Type': contentType, ...headers }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, () => resolve(server)))
  return { url: `http://localhost:${portOf(server)}/`, posted, close: () => close(server) }
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

/** @param {import('node:http').Server} server */
async function close(server) {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
