import { describe, expect, it } from 'vitest'
import { writeFiles } from '../node/write-files.ts'
import { pets, writePets } from './pets-file.ts'
import { run } from './run.ts'

const invoke = (...args: string[]) => run(['invoke', writePets(), ...args])

describe('invoke', () => {
  it('prints the status, the headers and the body', async () => {
    const { code, output, errors } = await invoke('GET /pets/7?x=1', '-H', 'X-Trace: a:b')
    expect(code).toBe(0)
    expect(errors).toBe('')
    expect(output).toMatch(/^200\nContent-Type: application\/json\n/)
    expect(output).toMatch(/\n\n\{"id": "7",\n "trace": "a:b"\}\n$/)
  })

  it('sends a body as JSON', async () => {
    const { output } = await invoke('put /pets/7', '-d', '{"name": "Kit"}')
    expect(output).toMatch(/\n\n\{"name": "Kit"\}\n$/)
  })

  it('sends a body with the content type that a header names', async () => {
    const { output } = await invoke('PUT /pets/7', '-d', '<a/>', '-H', 'content-type: text/xml')
    expect(output).toMatch(/^500\n/)
  })

  it('prints the execution log with --log', async () => {
    const { output } = await invoke('GET /pets/7', '--log')
    expect(output).toMatch(/^Execution log for request /)
    expect(output).toContain('HTTP Method: GET, Resource Path: /pets/7')
    expect(output).toMatch(/Method completed with status: 200\n\n200\nContent-Type/)
  })

  it('sends the request below the server of the definition', async () => {
    const text = pets.replace('"$input.params(\'X-Trace\')"', '"$context.domainName $context.path"')
    const server = `servers: [{url: https://pets.example/v1}]\n${text}`
    const { output } = await run(['invoke', writePets(server), 'GET /pets/7'])
    expect(output).toContain('"trace": "pets.example /v1/pets/7"')
  })

  it('prints the errors of a file that cannot be mocked', async () => {
    const file = writePets(pets.replace('type: mock', 'type: smoke'))
    const { code, output, errors } = await run(['invoke', file, 'GET /pets/7'])
    expect(code).toBe(1)
    expect(output).toBe('')
    expect(errors).toContain("Value 'smoke' failed to satisfy constraint")
  })

  it('sends the text of a file as the body', async () => {
    const folder = writeFiles({ 'pet.json': '{"name": "Kit"}' })
    const { output } = await invoke('PUT /pets/7', '-d', `@${folder}/pet.json`)
    expect(output).toMatch(/\n\n\{"name": "Kit"\}\n$/)
  })

  it('says that the file of a body cannot be read', async () => {
    const { code, errors } = await invoke('PUT /pets/7', '-d', '@nowhere.json')
    expect(code).toBe(2)
    expect(errors).toContain('nowhere.json')
  })

  it('takes a full URL, and says below which URL the API answers', async () => {
    const file = writePets(`servers: [{url: https://pets.example/v1}]\n${pets}`)
    const answered = await run(['invoke', file, 'GET https://pets.example/v1/pets/7'])
    expect(answered.output).toMatch(/^200\n/)
    const refused = await run(['invoke', file, 'GET https://pets.example/pets/7'])
    expect(refused.code).toBe(2)
    expect(refused.errors).toContain(
      "'https://pets.example/pets/7' is outside the API: it answers below https://pets.example/v1.",
    )
  })

  it('prints the reason of a 500 after it, with its place', async () => {
    const file = writePets(pets.replace('\'{"statusCode": 200}\'', '\'{"status": 200}\''))
    const { code, output, errors } = await run(['invoke', file, 'GET /pets/7'])
    expect(code).toBe(0)
    expect(output).toMatch(/^500\n/)
    expect(errors).toMatch(
      /^GET \/pets\/\{petId\}: Execution failed due to configuration error: Unable to parse statusCode\. .*pets\.yaml:11:/,
    )
  })

  it('answers a method with a backend by an example, and without says how', async () => {
    const file = writePets(`
openapi: 3.0.1
info: {title: pets}
paths:
  /pets:
    get:
      responses: {'200': {content: {application/json: {example: [Rex]}}}}
      x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: 'arn:aws:lambda'}
`)
    const without = await run(['invoke', file, 'GET /pets'])
    expect(without.output).toMatch(/^500\n/)
    expect(without.errors).toBe(
      "GET /pets: its backend (AWS_PROXY) is no part of the definition. Answer with the definition's examples by --example.\n",
    )
    const { output, errors } = await run(['invoke', file, 'GET /pets', '--example'])
    expect(output).toMatch(/^200\n[\s\S]*\n\["Rex"\]\n$/)
    expect(errors).toBe('')
  })

  it('gives the answer that --override chooses', async () => {
    expect((await invoke('GET /pets/7', '--override', '{"statusCode": 404}')).output).toMatch(
      /^404\n/,
    )
    expect((await invoke('GET /pets/7', '--override', '{"body": [7]}')).output).toMatch(
      /\n\[7\]\n$/,
    )
  })

  it.each([
    ['{statusCode: 404}', 'Expected JSON such as \'{"statusCode": 404}\' as --override'],
    ['{"status": 404}', "--override: Unknown choice 'status'. Did you mean statusCode?"],
    ['{"statusCode": 418}', '--override: No response has the status 418. Available: 200, 404.'],
    ['{"networkError": true}', 'have no answer'],
  ])('refuses the override %s', async (choice, message) => {
    const { code, errors } = await invoke('GET /pets/7', '--override', choice)
    expect(code).toBe(2)
    expect(errors).toContain(message)
  })

  it('hints at a base path that a path begins with', async () => {
    const file = writePets(`servers: [{url: https://pets.example/v1}]\n${pets}`)
    const { output, errors } = await run(['invoke', file, 'GET /v1/pets/7'])
    expect(output).toMatch(/^403\n/)
    expect(errors).toBe("Leave out '/v1', which is the base path: invoke … 'GET /pets/7'.\n")
  })
})
