import { writeFileSync } from 'node:fs'
import http from 'node:http'
import { describe, expect, it } from 'vitest'
import { pets, writePets } from './pets-file.ts'
import { run } from './run.ts'
import { runServer } from './run-server.ts'

const served = `servers: [{url: https://pets.example/v1}]\n${pets}`

describe('serve', () => {
  it('answers below the path of the definition’s server, and prints a line for each request', async () => {
    const server = await runServer(writePets(served))
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/)
    expect(server.errors()).toContain('/v1 answers 2 of 2 operations')
    const response = await fetch(`${server.url}/pets/7`, { headers: { 'X-Trace': 'a' } })
    expect([response.status, await response.text()]).toEqual([200, '{"id": "7",\n "trace": "a"}\n'])
    expect(server.output()).toMatch(/^GET \/v1\/pets\/7 200 \d+ ms\n$/)
  })

  it('prints the reason of each refusal and failure', async () => {
    const broken = served.replace('"statusCode": 200}', '"statusCode": 418.5}')
    const server = await runServer(writePets(broken))
    await fetch(`${server.url}/cats`)
    await fetch(new URL('/elsewhere', server.url))
    await fetch(`${server.url}/pets/7`)
    expect(server.output()).toMatch(
      /cats 403 \d+ ms MISSING_AUTHENTICATION_TOKEN .*\nGET \/elsewhere 403 \d+ ms outside the base paths of the APIs: \/v1\nGET \/v1\/pets\/7 500 \d+ ms GET \/pets\/\{petId\}: Execution failed due to configuration error/,
    )
  })

  it('prints the execution log with --log', async () => {
    const server = await runServer(writePets(served), '--log')
    await fetch(`${server.url}/pets/7`)
    expect(server.output()).toContain('Method completed with status: 200')
  })

  it('shows templates the casing of the client’s headers and the client’s address', async () => {
    const template = '$input.params().header.keySet() $context.identity.sourceIp'
    const text = served.replace('"id": "$input.params(\'petId\')",', `"id": "${template}",`)
    const server = await runServer(writePets(text))
    const body = await new Promise<string>((resolve, reject) => {
      const headers = { 'x-lOWER-uPPER': '1', ACCEPT: '*/*' }
      http
        .get(`${server.url}/pets/7`, { headers }, async (response) => {
          response.setEncoding('utf8')
          resolve((await response.toArray()).join(''))
        })
        .on('error', reject)
    })
    expect(body).toContain('x-lOWER-uPPER')
    expect(body).toContain('ACCEPT')
    expect(body).toContain('] 127.0.0.1')
  })

  it('answers with examples where there is no backend, with --example', async () => {
    const text = served.replace('type: mock', 'type: aws_proxy\n        httpMethod: POST')
    const without = await runServer(writePets(text))
    expect(without.errors()).toContain('answers 1 of 2 operations; the others by --example')
    const server = await runServer(writePets(text), '--example')
    expect((await fetch(`${server.url}/pets/7`)).status).toBe(200)
  })

  it('lets a request choose its answer by a header only with --force-by-header', async () => {
    const file = writePets(served)
    const ask = (url: string, value: string) =>
      fetch(`${url}/pets/7`, { headers: { 'x-msw-apigateway': value } })
    const deaf = await runServer(file)
    expect((await ask(deaf.url, 'statusCode=404')).status).toBe(200)
    const server = await runServer(file, '--force-by-header')
    expect((await ask(server.url, 'statusCode=404')).status).toBe(404)
    expect((await ask(server.url, 'gatewayResponse=THROTTLED; delay=5')).status).toBe(429)
    expect((await ask(server.url, 'statusCode=418')).status).toBe(400)
    expect(await (await ask(server.url, 'status=404')).json()).toEqual({
      message: "x-msw-apigateway: Unknown choice 'status'. Did you mean statusCode?",
    })
  })

  it('answers the new definition after a change, and the earlier one while the new one is broken', async () => {
    const file = writePets(served)
    const server = await runServer(file)
    const ask = async () => (await fetch(`${server.url}/pets/7`)).text()
    writeFileSync(file, served.replace('"id"', '"petId"'))
    await server.untilTold('Reloaded.')
    expect(await ask()).toContain('"petId": "7"')
    writeFileSync(file, served.replace('type: mock', 'type: smoke'))
    await server.untilTold('Not reloaded: the earlier definition answers.')
    expect(await ask()).toContain('"petId": "7"')
  })

  it('serves several files by their base paths, the longest first', async () => {
    const admin = served.replace('/v1', '/v1/admin').replace('"id"', '"adminId"')
    const server = await runServer(writePets(served), writePets(admin))
    const { origin } = new URL(server.url)
    expect(await (await fetch(`${origin}/v1/admin/pets/7`)).text()).toContain('"adminId"')
    expect(await (await fetch(`${origin}/v1/pets/7`)).text()).toContain('"id"')
  })

  it('refuses two files with one base path', async () => {
    const { code, errors } = await run(['serve', writePets(served), writePets(served)])
    expect(code).toBe(2)
    expect(errors).toContain("are served below '/v1'. Serve them on two ports.")
  })

  it('refuses a port that another program listens on, in a sentence', async () => {
    const server = await runServer(writePets(served))
    const { port } = new URL(server.url)
    const { code, errors } = await run(['serve', writePets(served), '--port', port])
    expect(code).toBe(2)
    expect(errors).toBe(
      `Another program listens on 127.0.0.1:${port}. Choose a port with --port.\n`,
    )
  })

  it.each([
    [['--port', '70000'], "Expected a number from 0 to 65535 as --port, got '70000'."],
    [['--delay', 'fast'], "as --delay, got 'fast'."],
    [['--host', '192.0.2.1'], 'Cannot listen on 192.0.2.1:4000 (EADDRNOTAVAIL).'],
  ])('refuses %j', async (args, message) => {
    const { code, errors } = await run(['serve', writePets(served), ...args])
    expect(code).toBe(2)
    expect(errors).toContain(message)
  })

  it('prints the errors of a definition and ends with 1', async () => {
    const { code, errors } = await run(['serve', writePets(pets.replace('mock', 'smoke'))])
    expect(code).toBe(1)
    expect(errors).toContain("Value 'smoke' failed to satisfy constraint")
  })

  it('answers 413 to a body over 10 MB without reading it all', async () => {
    const server = await runServer(writePets(served))
    const body = new Uint8Array(11_000_000)
    const response = await fetch(`${server.url}/pets/7`, { method: 'PUT', body })
    expect(response.status).toBe(413)
  })

  it('ends with 0 when it is stopped', async () => {
    const server = await runServer(writePets(served))
    expect(await server.stop()).toBe(0)
    await expect(fetch(`${server.url}/pets/7`)).rejects.toThrow('fetch failed')
  })
})
