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
  ['The request template asks for the scope: internal is 200', '/pets?scope=internal'],
  ['any other scope is 500', '/pets?scope=public'],
  ['A landing page: text/html, with the stage in its links', '/'],
  ['A CORS preflight as the CDK writes it: status 200 is answered 204', '/pets', preflight()],
  ['A path no method serves', '/dogs'],
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
