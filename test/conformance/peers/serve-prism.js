import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { http } from 'msw'
import { installPrism } from '../../support/install-prism.js'
import { baseUrl } from '../cases/run-case.js'

/** How `prism mock` sets its server up when no option is given. */
const config = {
  isProxy: false,
  validateRequest: true,
  validateResponse: true,
  checkSecurity: true,
  errors: false,
  mock: { dynamic: false },
}

/**
 * Serves an OpenAPI document by Prism over HTTP while `ask` runs. Its handlers send each request there, without the path
 * of the stage, since Prism ignores `servers`.
 *
 * @typedef {(document: object, ask: Ask) => Promise<boolean>} ServePrism
 *
 * @typedef {(handlers: import('msw').RequestHandler[]) => Promise<boolean>} Ask
 */

/**
 * Calls a function while Prism is installed.
 *
 * @template Result
 * @param {(serve: ServePrism) => Promise<Result>} run
 * @returns {Promise<Result>}
 */
export async function withPrism(run) {
  const folder = mkdtempSync(join(tmpdir(), 'prism-'))
  try {
    const { load } = installPrism(folder)
    const { getHttpOperationsFromSpec } = load('@stoplight/prism-http')
    const { createServer } = load('@stoplight/prism-http-server')
    const logger = load('@stoplight/prism-core').createLogger('Prism', { enabled: false })
    return await run(async (/** @type {object} */ document, /** @type {Ask} */ ask) => {
      const operations = await getHttpOperationsFromSpec(document)
      const server = createServer(operations, { cors: true, config, components: { logger } })
      const address = await server.listen(0, '127.0.0.1')
      try {
        return await ask([http.all(`${baseUrl}/*`, ({ request }) => forward(request, address))])
      } finally {
        await server.close()
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {Request} request @param {string} address */
async function forward({ url, method, headers, body }, address) {
  return fetch(`${address}${url.slice(baseUrl.length)}`, {
    method,
    headers,
    ...(body && { body: await new Response(body).arrayBuffer() }),
    redirect: 'manual',
  })
}
