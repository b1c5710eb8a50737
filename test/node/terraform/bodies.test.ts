import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDefinition } from '../../../src/node.ts'
import { findIssues } from '../pets-document.ts'
import { writeFiles } from '../write-files.ts'
import { bodyOf, respondWith } from './mock-api.ts'

const perFile = (files: string): string => `
locals {
  files = { for f in ${files} : f => yamldecode(file("\${path.module}/paths/\${f}")) }
}
${bodyOf('jsonencode({ openapi = "3.0.1", paths = merge({}, [for k, v in local.files : v]...) })')}`

const operation = (path: string): string => `${path}:
  get:
    responses: { '200': { description: ok } }
    x-amazon-apigateway-integration:
      type: mock
      requestTemplates: { application/json: '{"statusCode": 200}' }
      responses: { default: { statusCode: '200' } }
`

describe('a body of many files', () => {
  it('is read from all that fileset finds', async () => {
    const folder = writeFiles({
      'main.tf': perFile('fileset("${path.module}/paths", "**/*.yaml")'),
      'paths/pets.yaml': operation('/pets'),
      'paths/more/toys.yaml': operation('/toys'),
      'paths/more/README.md': 'no path',
    })
    // A link to a folder above it ends.
    mkdirSync(join(folder, 'paths/loop'))
    symlinkSync('../more', join(folder, 'paths/loop/again'))
    symlinkSync('..', join(folder, 'paths/loop/up'))
    const { resources, source } = await loadDefinition(folder)
    expect(Object.keys(resources).sort()).toEqual(['/pets', '/toys'])
    expect(source?.issues).toEqual([])
  })

  it('says which expression of its paths cannot be evaluated, and what to do', async () => {
    const folder = writeFiles({ 'main.tf': perFile('fileset("..", "../*.yaml")') })
    expect(await findIssues(folder)).toMatchObject([
      {
        severity: 'error',
        code: 'unknown-value',
        message:
          'Cannot evaluate the paths of body: merge({}, [for k, v in local.files : v]...). Read the state then: terraform show -json > state.json (without the body no operation is left)',
      },
    ])
  })
})

/** Shows what `yamldecode` or `jsondecode` makes of a file. */
async function decode(name: string, text: string): Promise<unknown> {
  const main = respondWith(`jsonencode(${name}(file("a.txt")))`)
  const { resources } = await loadDefinition(writeFiles({ 'main.tf': main, 'a.txt': text }))
  const [response] = resources['/']?.GET?.integration?.integrationResponses ?? []
  return response?.responseTemplates?.['application/json']
}

// As `terraform console` of 1.11.4 prints them.
describe('yamldecode', () => {
  it.each([
    [
      'words',
      '[yes, Yes, YES, y, n, on, Off, no, \'yes\', "no", true, ~, !!str yes]',
      '[true,true,true,true,false,true,false,false,"yes","no",true,null,"yes"]',
    ],
    [
      'words in blocks',
      'a: yes # comment\nb:\n- no\n- [off, y]\n',
      '{"a":true,"b":[false,[false,true]]}',
    ],
    [
      'keys',
      'yes: 1\n\'on\': 3\nz: {y: 1, "n": 2}\nlist: 4\n',
      '{"list":4,"on":3,"true":1,"z":{"n":2,"true":1}}',
    ],
    ['keys of objects', 'y:\n  a: 1\nn: [1]\n', '{"false":[1],"true":{"a":1}}'],
    [
      'times',
      '- 2001-12-14t21:59:43.10-05:00\n- 2001-12-14\n- 2001-12-15 2:59:43.10\n- 2001-1-1\n- "2001-01-01"\n- 2001-02-30\n- 2001-12-14T21:59:43+00:00\n- 12:30:45\n',
      '["2001-12-14T21:59:43-05:00","2001-12-14T00:00:00Z","2001-12-15T02:59:43Z","2001-01-01T00:00:00Z","2001-01-01","2001-02-30","2001-12-14T21:59:43Z","12:30:45"]',
    ],
    [
      'numbers',
      '[0x1f, 0o17, 017, 0b11, 1_000, 1e3, .5, +1, 12345678901234567890, 123456789.123456789, 1.10]',
      '[31,15,17,"0b11","1_000",1000,0.5,1,12345678901234567890,123456789.123456789,1.1]',
    ],
  ])('reads %s as Terraform does', async (_title, text, json) => {
    expect(await decode('yamldecode', text)).toBe(json)
  })
})

it('reads JSON with all digits, and words in it as texts', async () => {
  const text =
    '{"y": "yes", "d": "2001-01-01", "n": 12345678901234567890, "m": [0.12345678901234567891]}'
  expect(await decode('jsondecode', text)).toBe(
    '{"d":"2001-01-01","m":[0.12345678901234567891],"n":12345678901234567890,"y":"yes"}',
  )
})
