import { describe, expect, it } from 'vitest'
import { writePets } from './pets-file.ts'
import { run } from './run.ts'

describe('the command', () => {
  it.each([[['--help']], [['-h']], [['check', '--help']], [['invoke', 'pets.yaml', '-h']]])(
    'prints its usage for %j',
    async (args) => {
      const { code, output, errors } = await run(args)
      expect(code).toBe(0)
      expect(output).toMatch(/^Usage:\n {2}msw-apigateway check FILE/)
      expect(errors).toBe('')
    },
  )

  it.each([['--version'], ['-v']])('prints its version for %s', async (flag) => {
    expect((await run([flag])).output).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each<[string, string[]]>([
    ['A command is missing', []],
    ["There is no command 'toString'", ['toString']],
    ['FILE is missing', ['check']],
    ["'b.yaml' is one argument too many", ['check', 'a.yaml', 'b.yaml']],
    ["Unknown option '--fix'", ['check', 'a.yaml', '--fix']],
    ["--format is 'xml', but must be one of text, json", ['check', 'a.yaml', '--format', 'xml']],
    ["--parameters is 'Stage', but must be NAME=VALUE", ['check', 'a', '--parameters', 'Stage']],
    ["--base-path is 'cut', but must be one of", ['check', 'a', '--base-path', 'cut']],
    ["'METHOD /path' is missing", ['invoke', 'a.yaml']],
    ["FILE and 'METHOD /path' is missing", ['invoke']],
    ["'/pets' is no request like 'GET /pets?page=2'", ['invoke', 'a.yaml', '/pets']],
    ["'GET pets' is no request like", ['invoke', 'a.yaml', 'GET pets']],
    ["'X-Trace' is no header like 'name: value'", ['invoke', 'a', 'GET /', '-H', 'X-Trace']],
    ["'TRACE' HTTP method is unsupported", ['invoke', 'a', 'TRACE /']],
    ['Request with GET/HEAD method cannot have body', ['invoke', 'a', 'GET /', '-d', 'x']],
  ])('exits with 2 and its usage: %s', async (message, args) => {
    const { code, output, errors } = await run(args)
    expect(code).toBe(2)
    expect(output).toBe('')
    expect(errors).toContain(message)
    expect(errors).toContain('\n\nUsage:\n')
  })

  it.each(['check', 'generate'])('exits with 1 when %s cannot read its file', async (command) => {
    const { code, output, errors } = await run([command, 'nowhere.yaml'])
    expect(code).toBe(1)
    expect(output).toBe('')
    expect(errors).toBe("ENOENT: no such file or directory, open 'nowhere.yaml'\n")
  })

  it('has colors only when it should', async () => {
    const file = writePets('paths: 7')
    const sequence = '\u001b['
    expect((await run(['check', file])).output).not.toContain(sequence)
    expect((await run(['check', file], true)).output).toContain(`${sequence}31merror${sequence}0m`)
    expect((await run([], true)).errors).toContain(
      `${sequence}31mA command is missing${sequence}0m`,
    )
  })
})
