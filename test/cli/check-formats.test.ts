import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../src/cli/run-command.ts'
import { writeFiles } from '../node/write-files.ts'
import { pets } from './pets-file.ts'
import { run } from './run.ts'

const broken = pets.replace('"statusCode": 200}', '"statusCode": 418.5}')

/** Writes files and runs `check` in their folder's name space: paths in the output begin after it. */
async function check(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = writeFiles(files)
  const paths = args.map((arg) => (arg.startsWith('./') ? join(folder, arg) : arg))
  const { code, output, errors } = await run(['check', ...paths])
  return { code, output: output.replaceAll(`${folder}/`, ''), errors, folder }
}

const warned = pets.replace('"id"', '$unknown "id"')

describe('check of several files', () => {
  it('takes globs, and each file once', async () => {
    const files = { 'api/b.yaml': pets, 'api/a.yaml': warned, 'api/notes.txt': 'x' }
    const { output, code } = await check(files, './api/*.yaml', './api/b.yaml', '--format', 'json')
    const { files: checked, warnings } = JSON.parse(output)
    expect(checked.map(({ file }: { file: string }) => file)).toEqual(['api/a.yaml', 'api/b.yaml'])
    expect(warnings).toBe(1)
    expect(code).toBe(0)
  })

  it('says that a glob matches nothing, and which glob to write for a folder', async () => {
    const none = await check({ 'a.yaml': pets }, './*.json')
    expect(none.code).toBe(2)
    expect(none.errors).toMatch(/^No file matches '.*\/\*\.json'\.\n$/)
    const folder = await check({ 'api/a.yaml': pets }, './api')
    expect(folder.code).toBe(2)
    expect(folder.errors).toMatch(
      /^'.*\/api' is a folder\. Write '.*\/api\/\*\*\/\*\.\{yaml,yml,json\}' for the files in it\.\n$/,
    )
  })

  it('reports a file that cannot be read, checks the others, and exits with 2', async () => {
    const { code, output, errors } = await check(
      { 'a.yaml': warned },
      './none.yaml',
      './a.yaml',
      '--format',
      'json',
    )
    expect(code).toBe(2)
    expect(errors).toContain('ENOENT')
    const report = JSON.parse(output)
    expect(report).toMatchObject({ version: 1, warnings: 1, unreadable: 1 })
    expect(report.files[0]).toMatchObject({ file: 'none.yaml', issues: [] })
    expect(report.files[0].unreadable).toContain('ENOENT')
  })

  it('exits with 1 on more warnings than --max-warnings allows', async () => {
    const files = { 'a.yaml': warned, 'b.yaml': warned }
    expect((await check(files, './*.yaml', '--max-warnings', '2')).code).toBe(0)
    expect((await check(files, './*.yaml', '--max-warnings', '1')).code).toBe(1)
    expect((await check(files, './*.yaml', '--max-warnings', 'x')).code).toBe(2)
  })
})

describe('an allowed code', () => {
  it('of --allow is left out of failures and warnings, and never of errors', async () => {
    const files = { 'warned.yaml': warned, 'refused.yaml': pets.replace('mock', 'smoke') }
    const warnings = await check(files, './warned.yaml', '--allow', 'unset-variable')
    expect(warnings.output).toBe('0 errors, 0 failures, 0 warnings\n')
    const errors = await check(files, './refused.yaml', '--allow', 'invalid-value')
    expect(errors.code).toBe(1)
    expect(errors.output).toContain('1 error, ')
  })

  it('that does not exist is refused with the nearest', async () => {
    const { code, errors } = await check(
      { 'a.yaml': pets },
      './a.yaml',
      '--allow',
      'unset-variabel',
    )
    expect(code).toBe(2)
    expect(errors).toContain(
      "--allow: Unknown issue code 'unset-variabel'. Did you mean unset-variable?",
    )
  })

  it.each([
    ['the document', (text: string) => `x-msw-apigateway-allow: [unset-variable]\n${text}`, 0],
    [
      'the operation',
      (text: string) =>
        text.replace('    get:', '    get:\n      x-msw-apigateway-allow: [unset-variable]'),
      0,
    ],
    [
      'the integration',
      (text: string) =>
        text.replace('type: mock', 'x-msw-apigateway-allow: unset-variable\n        type: mock'),
      0,
    ],
    [
      'another operation',
      (text: string) =>
        text.replace('    put:', '    put:\n      x-msw-apigateway-allow: [unset-variable]'),
      1,
    ],
  ])('at %s counts below it', async (_place, change, warnings) => {
    const { output } = await check({ 'a.yaml': change(warned) }, './a.yaml', '--format', 'json')
    expect(JSON.parse(output).warnings).toBe(warnings)
  })

  it('in the metadata of a CloudFormation resource counts for the resource', async () => {
    const template = (metadata: string) => `
Resources:
  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
  Method:
    Type: AWS::ApiGateway::Method
${metadata}
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: GET
      AuthorizationType: NONE
      MethodResponses: [{StatusCode: 200}]
      Integration:
        Type: MOCK
        RequestTemplates: {application/json: '{"statusCode": 200}'}
        IntegrationResponses:
          - {StatusCode: 200, ResponseTemplates: {application/json: '$unknown'}}
`
    const count = async (text: string) =>
      JSON.parse((await check({ 'a.yaml': text }, './a.yaml', '--format', 'json')).output).warnings
    expect(await count(template(''))).toBe(1)
    expect(await count(template('    Metadata: {msw-apigateway: {allow: [unset-variable]}}'))).toBe(
      0,
    )
  })

  it('of a document that does not exist is told of', async () => {
    const text = `x-msw-apigateway-allow: [unset-variabel]\n${pets}`
    const { code, errors } = await check({ 'a.yaml': text }, './a.yaml')
    expect(code).toBe(2)
    expect(errors).toContain("a.yaml: Unknown issue code 'unset-variabel'. Did you mean")
  })
})

describe('check --format', () => {
  it('github writes workflow commands with escaped values', async () => {
    const { output, code } = await check({ 'a,b.yaml': broken }, './a,b.yaml', '--format', 'github')
    expect(code).toBe(1)
    expect(output.split('\n')[0]).toMatch(
      /^::error file=a%2Cb\.yaml,line=\d+,col=\d+,title=msw-apigateway no-status-code::paths\.\/pets\/\{petId\}\.get\./,
    )
  })

  it('sarif writes rules, results and what could not be read', async () => {
    const { output } = await check(
      { 'a b.yaml': warned },
      './a b.yaml',
      './no.yaml',
      '--format',
      'sarif',
    )
    const log = JSON.parse(output)
    expect(log.version).toBe('2.1.0')
    const [run] = log.runs
    expect(run.tool.driver).toMatchObject({
      name: 'msw-apigateway',
      rules: [
        {
          id: 'unset-variable',
          shortDescription: { text: 'A template reads a variable that nothing sets.' },
        },
      ],
    })
    expect(run.results).toEqual([
      {
        ruleId: 'unset-variable',
        ruleIndex: 0,
        level: 'warning',
        message: { text: expect.stringContaining('Nothing sets $unknown') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'file://a%20b.yaml' },
              region: { startLine: 17, startColumn: expect.any(Number) },
            },
            logicalLocations: [{ fullyQualifiedName: expect.stringContaining('paths./pets/') }],
          },
        ],
      },
    ])
    expect(run.invocations[0].executionSuccessful).toBe(false)
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1)
  })

  it('junit writes a suite for each file that a parser reads', async () => {
    const files = { 'a.yaml': broken, 'b.yaml': warned, 'c.yaml': pets }
    const { output } = await check(files, './*.yaml', './d<"&.yaml', '--format', 'junit')
    const document = new JSDOM(output, { contentType: 'text/xml' }).window.document
    const suites = [...document.querySelectorAll('testsuite')]
    expect(suites.map((suite) => suite.getAttribute('name'))).toEqual([
      'a.yaml',
      'b.yaml',
      'c.yaml',
      'd<"&.yaml',
    ])
    expect(document.querySelectorAll('testsuite[name="a.yaml"] failure')).toHaveLength(1)
    expect(document.querySelectorAll('testsuite[name="b.yaml"] failure')).toHaveLength(0)
    expect(document.querySelectorAll('testsuite[name="b.yaml"] system-out')).toHaveLength(1)
    expect(document.querySelectorAll('testsuite[name="c.yaml"] testcase')).toHaveLength(1)
    expect(document.documentElement.getAttribute('errors')).toBe('1')
    expect(document.documentElement.getAttribute('tests')).toBe('4')
  })
})

describe('check --watch', () => {
  it('checks again after a change, and ends with 0', async () => {
    const folder = writeFiles({ 'a.yaml': pets })
    let output = ''
    let stop = () => {}
    const stopped = new Promise<void>((resolve) => {
      stop = resolve
    })
    const code = runCommand(['check', join(folder, 'a.yaml'), '--watch'], {
      write: (text) => {
        output += text
      },
      writeError: () => {},
      isColored: false,
      untilStopped: () => stopped,
    })
    await vi.waitFor(() => expect(output).toContain('0 warnings\n'))
    writeFileSync(join(folder, 'a.yaml'), warned)
    await vi.waitFor(() => expect(output).toContain('1 warning\n'), { timeout: 5000 })
    stop()
    expect(await code).toBe(0)
  })
})
