import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fromTerraform } from '../../../src/index.ts'
import { loadDefinition } from '../../../src/node.ts'
import { idOf, resource, root } from '../../formats/terraform/plan.ts'
import {
  cors,
  create,
  document,
  down,
  endpoint,
  item,
  mocked,
  notFound,
  old,
  planOf,
  redirect,
  routes,
  stage,
  stageName,
  synthesized,
} from './module-parts.ts'

/** For each folder of `modules/`, what it shows and a plan of the same resources. */
const modules: readonly (readonly [folder: string, title: string, plan: object])[] = [
  [
    'redirects',
    'for_each, variables and a stage',
    planOf({ name: 'links-test' }, [
      ...redirect('docs', 'https://docs.example.com/'),
      ...redirect('help', 'https://example.com/help?stage=test'),
      stage,
    ]),
  ],
  ['registry-cors', 'CORS by a module of the registry', planOf({ name: 'pets' }, cors)],
  [
    'maintenance',
    'count, a file and a gateway response',
    planOf({ name: 'maintenance', binary_media_types: ['image/png'] }, [
      resource('all', '{proxy+}'),
      ...down('root', root),
      ...down('all', idOf('aws_api_gateway_resource.all')),
      notFound,
    ]),
  ],
  [
    'template-file',
    'an OpenAPI document of templatefile',
    planOf({
      name: 'rendered',
      body: document('RENDERED', {
        '/': mocked(),
        '/ping': mocked(`{"reply": "pong", ${stageName}}`),
        '/health': mocked(`{"reply": "up", ${stageName}}`),
      }),
    }),
  ],
  [
    'local-modules',
    'modules in modules',
    planOf({ name: 'shop' }, [...endpoint('cart', 200), ...endpoint('orders', 204), ...item]),
  ],
  [
    'conditionals',
    'conditionals, local values, loops, models and authorizers',
    planOf(
      { name: 'private', api_key_source: 'HEADER' },
      create('        {\n          "tom": true,\n          "env": "dev"\n        }\n'),
    ),
  ],
  ['synthesized', 'JSON as tools synthesise it', planOf({ name: 'pets' }, synthesized)],
  [
    'encoded-body',
    'an OpenAPI document of yamlencode',
    planOf({
      name: 'encoded',
      parameters: { basepath: 'ignore' },
      body: document('encoded', {
        '/hello': mocked('<b>hello & more</b>\n'),
        '/hi': mocked('<b>hello & more</b>\n'),
      }).replaceAll('\\"statusCode\\": 200', '\\"statusCode\\":200'),
    }),
  ],
  ['routes', 'a table of routes', planOf({ name: 'routes' }, routes)],
  ['old-syntax', 'the syntax of Terraform 0.11', planOf({ name: 'pets' }, old)],
]

const folderOf = (name: string): string =>
  fileURLToPath(new URL(`modules/${name}/`, import.meta.url))

describe('a Terraform module', () => {
  it.each(modules)('is the API that its plan has: %s (%s)', async (folder, _title, planned) => {
    const { source, ...definition } = await loadDefinition(folderOf(folder))
    const { source: _, ...expected } = fromTerraform(planned)
    expect(source?.issues).toEqual([])
    expect(definition).toEqual(expected)
  })

  it('is read from any of its files and without a slash', async () => {
    for (const path of ['redirects', 'redirects/main.tf', 'redirects/variables.tf'])
      expect((await loadDefinition(folderOf(path).replace(/\/$/, ''))).name).toBe('links-test')
  })

  it('is read by a file URL', async () => {
    const url = new URL('modules/synthesized/cdk.tf.json', import.meta.url)
    expect((await loadDefinition(url)).name).toBe('pets')
  })
})
