import { describe, expect, it } from 'vitest'
import { writeFiles } from '../node/write-files.ts'
import { pets, writePets } from './pets-file.ts'
import { run } from './run.ts'
import { runServer } from './run-server.ts'

const tiers = `
openapi: 3.0.1
info: {title: tiers}
servers: [{url: https://tiers.example/v1}]
paths:
  /tiers:
    get:
      parameters:
        - {name: tier, in: query, schema: {type: string}}
        - {name: x-scope, in: header, schema: {type: string}}
      responses: {'200': {headers: {x-kind: {schema: {type: string}}}}, '404': {}}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: '{"statusCode": #if($input.params("tier") == "none") 404 #else 200 #end}'
        responses:
          default:
            statusCode: 200
            responseParameters: {method.response.header.x-kind: "'list'"}
            responseTemplates:
              application/json: '#if($input.params("x-scope") == "internal")[1, 2]#else[1]#end'
          '404':
            statusCode: 404
            responseTemplates: {application/json: '{"message": "none"}'}
    post:
      responses: {'200': {}}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: {application/json: '{"statusCode": 200}'}
        responses:
          default: {statusCode: 200, responseTemplates: {application/json: '{}'}}
  /tiers/{tierId}:
    get:
      responses: {'200': {}}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: {application/json: '{"statusCode": 200}'}
        responses:
          default:
            statusCode: 200
            responseTemplates:
              application/json: '#if($input.params("tierId") == "gold"){"rank": 1}#else{"rank": 9}#end'
`

describe('compare', () => {
  it('finds no difference between a definition and its served copy', async () => {
    const file = writePets(tiers)
    const server = await runServer(file)
    const { code, output } = await run(['compare', file, server.url])
    expect(output).toMatch(
      /^\d+ requests, 0 differ; 1 not sent, as --methods does not name theirs\n$/,
    )
    expect(code).toBe(0)
  })

  it.each([
    ['a status behind a parameter', 'statusCode: 404', 'statusCode: 410', '  status'],
    ['a body behind a header', '[1, 2]', '[1, 2, 3]', '    deployed [1, 2]'],
    ['a header', "'list'", "'page'", '  x-kind'],
    ['a body behind a path parameter', '"rank": 1', '"rank": 2', '    mock     {"rank": 2}'],
    ['the default body', '#else[1]#end', '#else[]#end', '    mock     []'],
  ])('finds %s that differs', async (_title, deployed, changed, printed) => {
    const server = await runServer(writePets(tiers))
    const text = tiers
      .replace(deployed, changed)
      .replace("{'200': {}, '404'", `{'200': {}, '410': {}, '404'`)
    const { code, output } = await run([
      'compare',
      writePets(text.replace("'404': {}}", "'404': {}, '410': {}}")),
      server.url,
    ])
    expect(output).toContain(`${printed}\n`)
    expect(code).toBe(1)
  })

  it('sends other methods when --methods names them, and headers of --header', async () => {
    const text = tiers.replace(
      "{statusCode: 200, responseTemplates: {application/json: '{}'}}",
      '{statusCode: 200, responseTemplates: {application/json: \'$input.params("x-api-key")\'}}',
    )
    const server = await runServer(writePets(text))
    const args = [
      'compare',
      writePets(tiers),
      server.url,
      '--methods',
      'post',
      '-H',
      'x-api-key: k',
    ]
    expect(await run(args)).toMatchObject({
      code: 1,
      output: expect.stringContaining(
        'POST /tiers (x-api-key: k)\n  body\n    deployed k\n    mock     {}\n',
      ),
    })
  })

  it('asks what a HAR file has recorded', async () => {
    const server = await runServer(writePets(tiers))
    const entry = (url: string) => ({
      request: {
        method: 'GET',
        url,
        headers: [
          { name: 'Host', value: 'x' },
          { name: 'x-scope', value: 'internal' },
        ],
      },
    })
    const har = {
      log: { entries: [entry(`${server.url}/tiers?tier=a`), entry('https://cdn.example/a.js')] },
    }
    const folder = writeFiles({
      'recorded.har': JSON.stringify(har),
      'none.har': '{"log": {"entries": []}}',
    })
    const compare = (name: string) =>
      run(['compare', writePets(tiers), server.url, '--har', `${folder}/${name}`])
    expect((await compare('recorded.har')).output).toBe('1 request, 0 differ\n')
    expect((await compare('none.har')).errors).toContain('has no request below')
  })

  it.each([
    ['no MOCK operation', 'openapi: 3.0.1\ninfo: {title: a}\npaths: {/a: {get: {}}}', []],
    ['--methods PATCH names the method of none of', pets, ['--methods', 'PATCH']],
  ])('fails when it has nothing to send: %s', async (reason, text, args) => {
    const { code, output, errors } = await run([
      'compare',
      writePets(text),
      'http://127.0.0.1:9',
      ...args,
    ])
    expect([code, output]).toEqual([2, ''])
    expect(errors).toContain('Nothing to compare: ')
    expect(errors).toContain(reason)
  })

  it('says that it cannot reach a stage', async () => {
    const { code, errors } = await run(['compare', writePets(pets), 'http://127.0.0.1:9'])
    expect(code).toBe(2)
    expect(errors).toMatch(/^Cannot reach http:\/\/127\.0\.0\.1:9: /)
  })

  it('refuses what is no URL of a stage', async () => {
    const { code, errors } = await run(['compare', writePets(pets), 'api.example.com/prod'])
    expect(code).toBe(2)
    expect(errors).toContain(
      "Expected the URL of a stage such as 'https://…/prod', got 'api.example.com/prod'.",
    )
  })
})
