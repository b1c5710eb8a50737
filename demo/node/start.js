import { readFileSync } from 'node:fs'
import { setupServer } from 'msw/node'
import { fromOpenApi, mockRestApi } from 'msw-apigateway'

const document = JSON.parse(
  readFileSync(new URL('pet-store.openapi.json', import.meta.url), 'utf8'),
)
const api = mockRestApi(fromOpenApi(document))
const server = setupServer(...api.handlers)

/** @type {[scene: string, path: string, init?: RequestInit][]} */
const scenes = [
  ['{"statusCode": 200} is answered by the default integration response', '/go-ahead'],
  ['{"statusCode": 500} selects the response whose pattern is 5\\d{2}', '/not-supported'],
  ['Without a request template the default integration response answers', '/status'],
  ['The request template chooses status 200 for the scope internal', '/pets?scope=internal'],
  ['The request template chooses status 500 for any other scope', '/pets?scope=public'],
  ['A landing page is text/html and has the stage in its links', '/'],
  ['A CORS preflight as the CDK writes it is answered 204', '/pets', preflight()],
  ['A path that no method serves is answered by a gateway response', '/dogs'],
]

server.listen({ onUnhandledRequest: 'error' })
for (const [scene, path, init] of scenes) {
  const response = await fetch(`https://pets.example.com/prod${path}`, init)
  console.log(`\n── ${scene}`)
  console.log(`${init?.method ?? 'GET'} ${path}`)
  console.log(`-> ${response.status} ${response.statusText}`)
  for (const [name, value] of response.headers) console.log(`   ${name}: ${value}`)
  const body = await response.text()
  if (body) console.log(body.trimEnd().replace(/^/gm, '   '))
}
server.close()

/** @returns {RequestInit} */
function preflight() {
  return {
    method: 'OPTIONS',
    headers: { Origin: 'https://shop.example.com', 'Access-Control-Request-Method': 'GET' },
  }
}
