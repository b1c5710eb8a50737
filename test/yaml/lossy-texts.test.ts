import { describe, expect, it } from 'vitest'
import { loadDefinition } from '../../src/node.ts'
import { parseDefinition } from '../../src/yaml.ts'
import { writeFiles } from '../node/write-files.ts'

/** Lists the issues of a text as `line:column code`. */
function issuesOf(text: string): string[] {
  const issues = parseDefinition(text).source?.issues ?? []
  return issues.map(({ code, location }) => `${location?.line}:${location?.column} ${code}`)
}

describe('a key that stands twice in a JSON text', () => {
  it('is a warning at its second place', () => {
    const text = `{
  "openapi": "3.0.1",
  "paths": {
    "/pets": {
      "get": {},
      "get" : {}
    }
  }
}`
    expect(issuesOf(text)).toEqual(['6:7 duplicate-key'])
  })

  it.each([
    ['hostile', '"__proto__": 1, "__proto__": 2'],
    ['escaped', '"a": 1, "\\u0061": 2'],
    ['empty', '"": 1, "": 2'],
  ])('is found when it is %s', (_title, members) => {
    expect(issuesOf(`{"openapi": "3.0.1", "paths": {}, "x-a": {${members}}}`)).toHaveLength(1)
  })

  it.each([
    '"a:b": "c", "d": ["e", ":"]',
    '"a\\\\": "\\":", "b": "\\\\"',
    '"a": {"a": {"a": []}}, "b": [{"a": 1}, {"a": 2}]',
    '"__proto__": {"constructor": null}, "": ""',
    '"a" \n\t: 1',
  ])('is not taken for one: %s', (members) => {
    expect(issuesOf(`{"openapi": "3.0.1", "paths": {}, "x-a": {${members}}}`)).toEqual([])
  })
})

describe('a file that is not in UTF-8', () => {
  it('is a warning at its first lost character', async () => {
    const text = 'openapi: 3.0.1\ninfo: {title: Caf\xe9 caf\xe9}\npaths: {}\n'
    const folder = writeFiles({ 'api.yaml': Buffer.from(text, 'latin1') })
    const { source } = await loadDefinition(`${folder}/api.yaml`)
    expect(source?.issues).toMatchObject([
      {
        severity: 'warning',
        code: 'invalid-encoding',
        location: { line: 2, column: 18 },
        message: expect.stringContaining('Save it as UTF-8.'),
      },
    ])
  })

  it('is none in UTF-8 or UTF-16 with any other character', async () => {
    const text = 'openapi: 3.0.1\ninfo: {title: "Caf\xe9 \u{1f436}"}\npaths: {}\n'
    const folder = writeFiles({ 'a.yaml': text, 'b.yaml': Buffer.from(`\ufeff${text}`, 'utf16le') })
    for (const file of ['a.yaml', 'b.yaml']) {
      const { source, name } = await loadDefinition(`${folder}/${file}`)
      expect([source?.issues, name]).toEqual([[], 'Caf\xe9 \u{1f436}'])
    }
  })
})
