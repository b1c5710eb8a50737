import { readFileSync } from 'node:fs'
import { fromOpenApi as fromSource } from '@mswjs/source/open-api'
import { load } from 'js-yaml'
import { fromOpenApi, mockRestApi } from 'msw-apigateway'
import { measure } from './measure.js'
import { row } from './row.js'
import { ask, origin } from './scope-api.js'

/** Times serving an OpenAPI document against `@mswjs/source`, which answers from the document's examples. */
export async function benchOpenApi() {
  const file = new URL('../../demo/app/pet-store.yaml', import.meta.url)
  const text = JSON.stringify(load(readFileSync(file, 'utf8')))
  const read = () => ({ ...JSON.parse(text), servers: [{ url: origin }] })
  const [path = ''] = Object.keys(read().paths)
  const source = await fromSource(read())
  const { handlers } = mockRestApi(fromOpenApi(read()))
  const url = `${origin}${path.replace(/\{\w+\}/g, '7')}`
  const time = await measure({
    ours: ask(handlers, url),
    source: ask(source, url),
  })
  const creation = await measure(
    {
      ours: () => mockRestApi(fromOpenApi(read())).handlers,
      source: () => fromSource(read()),
    },
    { rounds: 4, roundMilliseconds: 200 },
  )
  return [
    row('one request to an OpenAPI document', time.ours, '@mswjs/source', time.source, 'µs'),
    row(
      'an OpenAPI document, ready',
      creation.ours / 1000,
      '@mswjs/source',
      creation.source / 1000,
      'ms',
    ),
  ]
}
