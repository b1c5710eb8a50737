import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { mockRestApi, type RestApiDefinition } from '../../../src/index.ts'
import { listen } from './serve-cors-cases.ts'

/**
 * Serves APIs over HTTP, each below a path of its name, as a deployment would: without a word about CORS but the
 * definition's own. Returns the origin.
 */
export async function serveApis(
  definitions: Readonly<Record<string, RestApiDefinition>>,
): Promise<string> {
  const apis = Object.entries(definitions).map(
    ([name, definition]) =>
      [`/${name}/`, mockRestApi(definition, { baseUrl: `/${name}`, onError: () => {} })] as const,
  )

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = 'GET', rawHeaders } = message
    const [, api] = apis.find(([prefix]) => url.startsWith(prefix)) ?? []
    if (!api) throw new Error(`No API is served at ${url}.`)
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk)
    const body = chunks.length > 0 ? Buffer.concat(chunks) : null
    const headers = new Headers(
      Object.entries(message.headers).map(([name, value]): [string, string] => [name, `${value}`]),
    )
    const request = new Request(`http://${message.headers.host}${url}`, { method, headers, body })
    const answered = await api.invoke(request, { rawHeaders })
    response.sendDate = false
    response.writeHead(answered.status, [...answered.headers].flat())
    response.end(Buffer.from(await answered.arrayBuffer()))
  }

  return listen(
    createServer((message, response) => {
      answer(message, response).catch((error: unknown) => response.destroy(Object(error)))
    }),
  )
}
