import { describe, expect, it } from 'vitest'
import { findIssues } from '../pets-document.ts'
import { writeFiles } from '../write-files.ts'
import { bodyOf, respondWith } from './mock-api.ts'

const named = (name: string): string =>
  JSON.stringify({ resource: { aws_api_gateway_rest_api: { pets: { name } } } })

describe('a module made to do harm', () => {
  it.each([
    ['a deep list in HCL', { 'main.tf': bodyOf(`${'['.repeat(3000)}${']'.repeat(3000)}`) }],
    ['a deep object in HCL', { 'main.tf': respondWith(`${'{a='.repeat(500)}1${'}'.repeat(500)}`) }],
    ['a deep expression', { 'main.tf.json': named(`\${${'['.repeat(1e5)}}`) }],
    ['a chain of operators', { 'main.tf.json': named(`\${${'!'.repeat(1e5)}true}`) }],
    ['deep directives', { 'main.tf.json': named(`${'%{ if true }'.repeat(5e4)}`) }],
    ['many directives that end nothing', { 'main.tf.json': named('%{ endif }'.repeat(1e5)) }],
    ['many dollars', { 'main.tf.json': named(`${'$'.repeat(1e6)}{`) }],
    ['many openings', { 'main.tf.json': named('${"'.repeat(1e5)) }],
    ['many steps', { 'main.tf.json': named(`\${a${'.b'.repeat(1e4)}}`) }],
    ['a long sum', { 'main.tf.json': named(`\${1${' + 1'.repeat(2e4)}}`) }],
    [
      'names of prototypes',
      { 'main.tf.json': named('${var.__proto__}${local.constructor}${__proto__}') },
    ],
  ])('does not hang or crash: %s', async (_title, files) => {
    const issues = await findIssues(writeFiles(files))
    for (const { message } of issues) expect(message.length).toBeLessThan(2000)
  })

  it('reads no member of a prototype', async () => {
    const main = `${respondWith('"${try({}.constructor, "none")}${can({}.toString)}"')}`
    expect(await findIssues(writeFiles({ 'main.tf': main }))).toEqual([])
  })
})
