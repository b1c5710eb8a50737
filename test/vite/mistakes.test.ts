import { join } from 'node:path'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { type ApiGatewayOptions, apiGateway } from '../../src/vite.ts'
import { writeFiles } from '../node/write-files.ts'
import { petsApi } from './pets-api.ts'
import { createLogger, serveProject } from './serve-project.ts'

const main = "import api from './api.yaml'\nexport const paths = Object.keys(api.resources)"
const error = petsApi().replace('type: mock', 'type: mocked')
const failure = petsApi('#set($a 1)')

/** Builds a project of two files; returns what was built and what Vite has printed. */
async function buildProject(api: string, options: ApiGatewayOptions = { include: '*.yaml' }) {
  const root = writeFiles({ 'main.js': main, 'api.yaml': api })
  const messages: string[] = []
  const result = await build({
    root,
    configFile: false,
    customLogger: createLogger(messages),
    plugins: [apiGateway(options)],
    build: { lib: { entry: 'main.js', formats: ['es'] }, write: false, minify: false },
  })
  const [{ output } = { output: [] }] = [result].flat().filter((one) => 'output' in one)
  const code = output.map((file) => ('code' in file ? file.code : '')).join('')
  return { root, code, messages }
}

describe('an error', () => {
  it('is one of Vite, at its place and with its code frame', async () => {
    const { load, folder } = await serveProject({ 'main.js': main, 'api.yaml': error })
    const { plugin, message, id, loc, frame } = await load('/main.js').catch(Object)
    expect({ plugin, id, loc }).toEqual({
      plugin: 'msw-apigateway',
      id: join(folder, 'api.yaml'),
      loc: { file: join(folder, 'api.yaml'), line: 8, column: 15 },
    })
    expect(message).toContain("'mocked'")
    expect(frame).toMatch(/^> +8 \|.*type: mocked$/m)
  })

  it('lists the others with their places', async () => {
    const twice = error + error.slice(error.indexOf('  /pets')).replace('/pets', '/cats')
    const { load } = await serveProject({ 'main.js': main, 'api.yaml': twice })
    await expect(load('/main.js')).rejects.toThrow(/And 1 more:\napi\.yaml:21:15 paths\.\/cats/)
  })

  it('fails a build', async () => {
    await expect(buildProject(error)).rejects.toThrow(/mocked/)
  })
})

describe('a failure', () => {
  it('is a warning of the dev server, and the module is there', async () => {
    const { load, messages } = await serveProject({ 'main.js': main, 'api.yaml': failure })
    expect((await load('/main.js'))['paths']).toEqual(['/pets'])
    expect(messages.join('\n')).toMatch(
      /api\.yaml:15:\d+ .*answered with a 500.*\[invalid-template\]/,
    )
    expect(messages.join('\n')).toContain("> 15 |               application/json: '#set($a 1)'")
  })

  it('is said once by the dev server, however many environments load the module', async () => {
    const { server, messages } = await serveProject({ 'main.js': main, 'api.yaml': failure })
    const id = (await server.pluginContainer.resolveId('/api.yaml'))?.id ?? ''
    await server.environments.client.transformRequest(id)
    await server.environments.ssr.transformRequest(id)
    expect(messages.filter((message) => message.includes('invalid-template'))).toHaveLength(1)
  })

  it('is an overlay that the module itself shows to pages of the dev server', async () => {
    const { server } = await serveProject({ 'main.js': main, 'api.yaml': failure })
    const id = (await server.pluginContainer.resolveId('/api.yaml'))?.id ?? ''
    const client = await server.environments.client.transformRequest(id)
    expect(client?.code).toContain('ErrorOverlay')
    const ssr = await server.environments.ssr.transformRequest(id)
    expect(ssr?.code).not.toContain('ErrorOverlay')
  })

  it('fails a build', async () => {
    await expect(buildProject(failure)).rejects.toThrow(/answered with a 500/)
  })

  it('is a warning of a build with failures: warn', async () => {
    const { code, messages } = await buildProject(failure, { include: '*.yaml', failures: 'warn' })
    expect(code).toContain('restoreDefinition')
    expect(code).not.toContain('ErrorOverlay')
    expect(messages.join('\n')).toMatch(/api\.yaml:15:\d+ .*\[invalid-template\]/)
  })
})

describe('a build', () => {
  it('holds neither the text of the file nor a parser', async () => {
    const { code } = await buildProject(`# a comment of the file\n${petsApi()}`)
    expect(code).toContain('/pets')
    expect(code).not.toMatch(/a comment of the file|js-yaml|requestTemplates:\n/)
    expect(code.length).toBeLessThan(6000)
  })

  it('leaves out a definition that nothing uses', async () => {
    const root = writeFiles({
      'main.js': "import './api.yaml'\nexport const a = 1",
      'api.yaml': petsApi(),
    })
    const result = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [apiGateway({ include: '*.yaml' })],
      build: { lib: { entry: 'main.js', formats: ['es'] }, write: false },
    })
    expect(JSON.stringify(result)).not.toContain('JSON.parse')
  })

  it('warns of what a browser will block', async () => {
    const declared =
      "'200': { headers: { Access-Control-Allow-Origin: { schema: { type: string } } } }"
    const mapping = `{ method.response.header.Access-Control-Allow-Origin: "'*'" }`
    const mapped = petsApi()
      .replace("'200': {}", declared)
      .replace('statusCode: 200\n', `statusCode: 200\n            responseParameters: ${mapping}\n`)
    const { messages } = await buildProject(mapped)
    expect(messages.join('\n')).toMatch(/api\.yaml:\d+:\d+ .*\[cors-/)
  })

  it('warns of what may surprise', async () => {
    const { messages } = await buildProject(petsApi('$unknown'))
    expect(messages.join('\n')).toMatch(/api\.yaml:15:\d+ .*\$unknown.*\[unset-variable\]/)
  })
})
