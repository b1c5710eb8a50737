import { describe, expect, it } from 'vitest'
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
})
