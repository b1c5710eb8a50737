import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findIssues, openApiYaml } from '../pets-document.ts'
import { writeFiles } from '../write-files.ts'
import { bodyOf, mockApi, respondWith } from './mock-api.ts'

/** Returns the places of the issues of a module: `code main.tf:12:5`, and the character that each frame points at. */
async function findPlaces(files: Readonly<Record<string, string>>): Promise<string[]> {
  const issues = await findIssues(writeFiles(files))
  return issues.map(({ code, location, frame = '' }) => {
    const lines = frame.split('\n')
    const caret = lines.findIndex((line) => /^\s*\|\s+\^$/.test(line))
    const target = lines[caret - 1]?.slice(lines[caret]?.indexOf('^')).slice(0, 12)
    return `${code} ${basename(location?.file ?? '')}:${location?.line}:${location?.column} ${target}`
  })
}

/** Returns the line and column of a mark in a text. */
function placeOf(text: string, mark: string): string {
  const before = text.slice(0, text.indexOf(mark)).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

describe('an issue points at', () => {
  it.each([
    ['a text in quotes', '"ab#if"'],
    ['a text with escapes', '"\\"a\\"\\n\\tab#if"'],
    ['a heredoc', '<<EOT\n{\n  "a": 1 #if x\n}\nEOT\n'],
    ['a heredoc without its indentation', '<<-EOT\n    {\n      "a": 1 #if x\n    }\n    EOT\n'],
    ['a template after what it fills in', '"${join(",", ["x", "y"])}\\n#if"'],
    ['a text in a call', 'replace("{x} #if", "x", "yyyyyy")'],
    ['a text in jsonencode', 'jsonencode({ z = 1, a = "<b> #if" })'],
    ['a heredoc in a call', 'trimspace(<<-EOT\n      a\n        b #if x\n    EOT\n  )'],
    ['a conditional', 'true ? "a #if" : ""'],
  ])('%s', async (_title, template) => {
    const text = respondWith(template)
    const [line, column] = placeOf(text, '#if').split(':')
    const found = await findPlaces({ 'main.tf': text })
    // The mistake is where the parenthesis is missing, after spaces.
    const place = `invalid-template main.tf:${line}:${Number(column) + (text.includes('#if x') ? 4 : 3)}`
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([place])
  })

  it('an expression of a local value in another file', async () => {
    const locals = 'locals {\n  templates = {\n    "application/json" = "a #if"\n  }\n}\n'
    const main = mockApi('response_templates = local.templates')
    expect(await findPlaces({ 'main.tf': main, 'locals.tf': locals })).toEqual([
      'invalid-template locals.tf:3:32 "',
    ])
  })

  it('what only a deployment knows in a heredoc', async () => {
    const text = respondWith('<<EOT\n{\n  "region": "${data.aws_region.here.name}"\n}\nEOT\n')
    expect(await findPlaces({ 'main.tf': text })).toEqual([
      `placeholder main.tf:${placeOf(text, 'data.aws')} data.aws_reg`,
    ])
  })

  it('a file that is rendered as a template', async () => {
    const template = openApiYaml.replace('title: pets', 'title: ${title}').replace('get:', 'trace:')
    const files = {
      'main.tf': bodyOf('templatefile("api.yaml.tpl", { title = "a much longer title" })'),
      'api.yaml.tpl': template,
    }
    expect(await findPlaces(files)).toEqual([
      `unknown-method api.yaml.tpl:${placeOf(template, 'trace')} trace:`,
    ])
  })

  it('a mapping template in an OpenAPI document in a file', async () => {
    const body = openApiYaml.replace('{"statusCode": 200}', '{"statusCode": #if}')
    const files = { 'main.tf': bodyOf('file("${path.module}/api.yaml")'), 'api.yaml': body }
    expect(await findPlaces(files)).toEqual([`invalid-template api.yaml:${placeOf(body, "}'")} }'`])
  })

  it('an OpenAPI document in HCL', async () => {
    const main = bodyOf(`jsonencode({
    openapi = "3.0.1"
    paths = {
      "/pets" = { trace = {}, get = { responses = {}, parameters = "none" } }
    }
  })`)
    expect(await findPlaces({ 'main.tf': main })).toEqual([
      `unknown-method main.tf:${placeOf(main, '{}, get')} {}, get = { `,
      `no-integration main.tf:${placeOf(main, '{ responses')} { responses `,
      `invalid-format main.tf:${placeOf(main, 'none"')} none" } }`,
    ])
  })

  it('an OpenAPI document in a heredoc, and in a file that yamldecode reads', async () => {
    const text = openApiYaml.replace('get:', 'trace:')
    const heredoc = bodyOf(`<<EOT${text}EOT`)
    expect(await findPlaces({ 'main.tf': heredoc })).toEqual([
      `unknown-method main.tf:${placeOf(heredoc, 'trace')} trace:`,
    ])
    const main = bodyOf('jsonencode(yamldecode(file("api.yaml")))')
    expect(await findPlaces({ 'main.tf': main, 'api.yaml': text })).toEqual([
      `unknown-method api.yaml:${placeOf(text, 'trace')} trace:`,
    ])
  })

  it('a text in JSON', async () => {
    const place = {
      rest_api_id: '${aws_api_gateway_rest_api.a.id}',
      resource_id: '${aws_api_gateway_rest_api.a.root_resource_id}',
      http_method: 'GET',
    }
    const template = '{\n  "name": "${upper("tom")}" #if x'
    const resource = {
      aws_api_gateway_rest_api: { a: {} },
      aws_api_gateway_method: { a: place },
      aws_api_gateway_integration: {
        a: { ...place, type: 'MOCK', request_templates: { 'application/json': template } },
      },
    }
    const text = JSON.stringify({ resource }, null, 2)
    const [line, column] = placeOf(text, '#if').split(':')
    expect(await findPlaces({ 'main.tf.json': text })).toContain(
      `invalid-template main.tf.json:${line}:${Number(column) + 4} x"`,
    )
  })

  it('every mistake of syntax, in every file', async () => {
    const files = {
      'a.tf': 'locals {\n  é = "é" x\n}\n',
      'b.tf': 'resource "aws_x" "y" {\n  name = = 1\n}\n',
      'c.tf': 'locals { a = [1, 2\n',
    }
    const found = await findPlaces(files)
    expect(found).toEqual([
      'invalid-syntax a.tf:2:11 x',
      'invalid-syntax b.tf:2:10 = 1',
      expect.stringMatching(/^invalid-syntax c\.tf:/),
    ])
  })

  it('a mistake of syntax in an expression in JSON, and in a template file', async () => {
    const json = '{"resource": {"aws_api_gateway_rest_api": {"a": {"name": "${upper(}"}}}}'
    expect(await findPlaces({ 'main.tf.json': json })).toEqual([
      `invalid-syntax main.tf.json:1:${json.indexOf('}"') + 1} }"}}}}`,
    ])
    const files = {
      'main.tf': bodyOf('templatefile("api.tpl", {})'),
      'api.tpl': 'openapi: 3.0.1\npaths: ${}\n',
    }
    expect((await findPlaces(files))[0]).toBe('invalid-syntax api.tpl:2:10 }')
  })
})

it('names files by the path of the folder that was given', async () => {
  const folder = writeFiles({
    'main.tf': 'module "inner" {\n  source = "./inner"\n}\n',
    'inner/api.tf': respondWith('"#if"'),
  })
  const [issue] = await findIssues(folder)
  expect(issue?.location?.file).toBe(join(folder, 'inner/api.tf'))
})
