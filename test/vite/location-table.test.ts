import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { DefinitionPath, RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { loadDefinition } from '../../src/node.ts'
import { createLocationTable } from '../../src/vite/create-location-table.ts'
import { isTemplate } from '../../src/vite/is-template.ts'
import { restoreDefinition } from '../../src/vite/runtime.ts'
import { writeFiles } from '../node/write-files.ts'

const petStore = fileURLToPath(new URL('../formats/pet-store', import.meta.url))
const integration = (template: string) => `
      responses: {'200': {}}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: {application/json: '{"statusCode": 200}'}
        responses:
          default:
            statusCode: 200
            responseTemplates:
              application/json: ${template}
`
const openApi = (template: string): string =>
  `openapi: 3.0.1\npaths:\n  /a:\n    get:${integration(template)}`

/** Returns a definition with its source replaced by the one that a module restores. */
function carry({ source, ...rest }: RestApiDefinition): RestApiDefinition {
  const data = JSON.parse(JSON.stringify(rest))
  const table = createLocationTable(
    data,
    { locate: (path) => source?.locate(path) },
    (file) => file,
  )
  const facts = { format: 'openapi', issues: [], unchecked: [] } as const
  return restoreDefinition(data, facts, JSON.stringify(table))
}

/**
 * Lists the paths of everything in a definition that issues can name, and the offsets of the templates' characters, except
 * for line breaks and second halves of surrogate pairs, at which nothing is reported.
 */
function listPlaces(
  value: unknown,
  path: DefinitionPath = [],
): (readonly [DefinitionPath, number])[] {
  const own = typeof value === 'string' && isTemplate(path) ? value.length : 0
  const places = Array.from({ length: own + 1 }, (_, offset) => [path, offset] as const).filter(
    ([, offset]) => !(own > 0 && /[\n\udc00-\udfff]/.test(String(value)[offset] ?? '')),
  )
  const isOpen = path.at(-1) !== 'examples' && path.at(-1) !== 'schema' && path.at(-1) !== 'source'
  if (typeof value !== 'object' || value === null || !isOpen) return places
  const members = Object.entries(value).flatMap(([key, member]) =>
    listPlaces(member, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return [...places, ...members]
}

function describePlace(definition: RestApiDefinition, path: DefinitionPath, offset: number) {
  const place = definition.source?.locate(path)
  return { path: place?.path, location: place?.position?.(offset).location }
}

describe('the table of places', () => {
  it.each<[string, string]>([
    ['an OpenAPI document', join(petStore, 'pet-store.openapi.yaml')],
    ['a CloudFormation template', join(petStore, 'pet-store.template.yaml')],
    ['a Terraform plan', join(petStore, 'pet-store.plan.json')],
    ['a block scalar', openApi('|\n                {\n\n                  "a": 1}\n')],
    [
      'a folded scalar',
      openApi('>-\n                {"a":\n                1,\n\n                "b": 2}'),
    ],
    ['a text in single quotes over lines', openApi("'{\"it''s\":\n                1}'")],
    ['a text with escapes', openApi('"{\\"a\\": \\"\\u00e9\\"}\\n\\n#set($a = 1)"')],
    ['a text outside of the basic plane', openApi('"😀 {\\"😀\\": 1}\\n😀"')],
    [
      'a file with line ends of Windows',
      openApi('|\n                a\n                b\n').replaceAll('\n', '\r\n'),
    ],
  ])('keeps the place of every value and character of %s', async (_, source) => {
    const file = source.includes('\n')
      ? join(writeFiles({ 'api.yaml': source }), 'api.yaml')
      : source
    const definition = await loadDefinition(file)
    const restored = carry(definition)
    const places = listPlaces(definition)
    expect(places.length).toBeGreaterThan(10)
    for (const [path, offset] of places)
      expect([path, offset, describePlace(restored, path, offset)]).toEqual([
        path,
        offset,
        describePlace(definition, path, offset),
      ])
  })

  it('keeps the places of other files and of texts that are put together', async () => {
    const folder = writeFiles({
      'api.yaml': 'openapi: 3.0.1\npaths:\n  /a:\n    $ref: parts/a.yaml#/a\n',
      'parts/a.yaml': `a:\n    get:${integration("'{}'")}`,
      'template.yaml': `
Parameters: {Name: {Type: String, Default: Rex the Great}}
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
        openapi: 3.0.1
        paths:
          /a:
            get:${integration('!Sub |\n                  {"name": "${Name}"}\n                  #set($a = 1)\n').replaceAll('\n', '\n        ')}
`,
    })
    for (const file of ['api.yaml', 'template.yaml']) {
      const definition = await loadDefinition(join(folder, file))
      const restored = carry(definition)
      for (const [path, offset] of listPlaces(definition))
        expect([path, offset, describePlace(restored, path, offset)]).toEqual([
          path,
          offset,
          describePlace(definition, path, offset),
        ])
    }
  })

  it('gives a value that the definition lacks the place of the value around it', async () => {
    const file = join(writeFiles({ 'api.yaml': openApi("'{}'") }), 'api.yaml')
    const restored = carry(await loadDefinition(file))
    const path = ['resources', '/a', 'GET', 'integration', 'contentHandling']
    expect(describePlace(restored, path, 0)).toEqual({
      path: 'paths./a.get.x-amazon-apigateway-integration',
      location: { file, line: 6, column: 7 },
    })
  })

  it('takes less than half the room of the data', async () => {
    const { source, ...data } = await loadDefinition(join(petStore, 'pet-store.openapi.yaml'))
    const table = createLocationTable(
      data,
      { locate: (path) => source?.locate(path) },
      (file) => file,
    )
    expect(JSON.stringify(table).length).toBeLessThan(JSON.stringify(data).length / 2)
  })

  it('sorts issues by their places, those of other files last', async () => {
    const folder = writeFiles({ 'api.yaml': openApi("'{}'") })
    const { source } = carry(await loadDefinition(join(folder, 'api.yaml')))
    const issueAt = (line: number, column: number) => ({
      severity: 'warning' as const,
      code: 'placeholder' as const,
      message: '',
      path: '',
      location: { file: join(folder, 'api.yaml'), line, column },
    })
    const [first, second, third] = [issueAt(1, 9), issueAt(2, 1), issueAt(2, 4)]
    expect(source?.order([third, first, second])).toEqual([first, second, third])
  })
})
