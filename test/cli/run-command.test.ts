import { describe, expect, it } from 'vitest'
import { pets, writePets } from './pets-file.ts'
import { run } from './run.ts'

describe('msw-apigateway', () => {
  it.each([[['--help']], [['-h']]])('prints what its commands do for %j', async (args) => {
    const { code, output, errors } = await run(args)
    expect(code).toBe(0)
    expect(output).toMatch(/^Usage: msw-apigateway COMMAND FILE/)
    for (const command of ['check', 'invoke', 'serve', 'compare', 'generate'])
      expect(output).toMatch(new RegExp(`^  ${command} +\\w`, 'm'))
    expect(errors).toBe('')
  })

  it.each([
    [['check', '--help']],
    [['invoke', 'pets.yaml', '-h']],
    [['serve', '-h']],
    [['compare', '-h']],
    [['generate', '--help']],
  ])('prints the options of a command with an example for %j', async (args) => {
    const { code, output } = await run(args)
    expect(code).toBe(0)
    expect(output).toMatch(new RegExp(`^Usage: msw-apigateway ${args[0]} `))
    expect(output).toMatch(new RegExp(`^Example: msw-apigateway ${args[0]} `, 'm'))
  })

  it.each([['--version'], ['-v']])('prints its version for %s', async (flag) => {
    expect((await run([flag])).output).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each<[string, string[]]>([
    ['Missing command.', []],
    [
      "Unknown command 'toString'. Available: check, invoke, compare, generate, serve, coverage.",
      ['toString'],
    ],
    ["Unknown command 'chek'. Did you mean check?", ['chek']],
    ['Missing argument FILE.', ['check']],
    ["Unexpected argument 'b.yaml'.", ['generate', 'a.yaml', 'b.yaml']],
    ["Unknown option '--fix'.\n", ['check', 'a.yaml', '--fix']],
    ["Unknown option '--formt'. Did you mean --format?\n", ['check', 'a.yaml', '--formt']],
    ["Unknown option '-z'.\n", ['invoke', 'a.yaml', 'GET /', '-z']],
    ['Expected files for --watch: the standard input does not change.', ['check', '-', '--watch']],
    [
      "--allow: Unknown issue code 'nope'. 'check' prints the code of an issue before its sentence.",
      ['check', 'a.yaml', '--allow', 'nope'],
    ],
    [
      "Unknown --methods 'GTE'. Available: GET, PUT, POST, DELETE, PATCH, OPTIONS, HEAD.",
      ['compare', 'a.yaml', 'https://a.example', '--methods', 'GTE'],
    ],
    ["Unknown --methods ''.", ['compare', 'a.yaml', 'https://a.example', '--methods', '']],
    [
      "Unknown --format 'xml'. Available: text, json, github, sarif, junit.",
      ['check', 'a.yaml', '--format', 'xml'],
    ],
    ["Expected --parameters NAME=VALUE, got 'Stage'.", ['check', 'a', '--parameters', 'Stage']],
    [
      "Unknown --base-path 'cut'. Available: ignore, prepend, split.",
      ['check', 'a', '--base-path', 'cut'],
    ],
    ["Missing argument 'METHOD /path'.", ['invoke', 'a.yaml']],
    ["Missing argument FILE and 'METHOD /path'.", ['invoke']],
    ["Expected a request such as 'GET /pets?page=2', got '/pets'.", ['invoke', 'a.yaml', '/pets']],
    [
      "Expected a request such as 'GET /pets?page=2', got 'GET pets'.",
      ['invoke', 'a.yaml', 'GET pets'],
    ],
    [
      "Expected a header such as 'Accept: text/html', got 'X-Trace'.",
      ['invoke', 'a', 'GET /', '-H', 'X-Trace'],
    ],
    ["'TRACE' HTTP method is unsupported", ['invoke', 'a', 'TRACE /']],
    ['Request with GET/HEAD method cannot have body', ['invoke', 'a', 'GET /', '-d', 'x']],
  ])('exits with 2 and prints its usage: %s', async (message, args) => {
    const { code, output, errors } = await run(args)
    expect(code).toBe(2)
    expect(output).toBe('')
    expect(errors).toContain(message)
    expect(errors).toContain('\n\nUsage: msw-apigateway ')
  })

  it.each(['check', 'generate'])('exits with 2 when %s cannot read its file', async (command) => {
    const { code, output, errors } = await run([command, 'nowhere.yaml'])
    expect(code).toBe(2)
    expect(output).toBe('')
    expect(errors).toBe("ENOENT: no such file or directory, open 'nowhere.yaml'\n")
  })

  it.each([
    [['invoke', 'a.yaml', 'PUT /', '-d', '@test']],
    [['coverage', 'test']],
    [['compare', 'FILE', 'https://a.example', '--har', 'test']],
  ])('names a folder that stands for a file: %j', async (args) => {
    const file = writePets()
    const { code, errors } = await run(args.map((arg) => (arg === 'FILE' ? file : arg)))
    expect(code).toBe(2)
    expect(errors).toBe("Expected a file, got the folder 'test'.\n")
  })

  it('lists the options of a definition file only for commands that read one', async () => {
    expect((await run(['check', '--help'])).output).toContain('--rest-api NAME')
    expect((await run(['coverage', '--help'])).output).not.toContain('--rest-api')
  })

  it('prints colors only to a terminal that shows them', async () => {
    const file = writePets('paths: 7')
    const sequence = '\u001b['
    expect((await run(['check', file])).output).not.toContain(sequence)
    expect((await run(['check', file], true)).output).toContain(`${sequence}31merror${sequence}0m`)
    expect((await run([], true)).errors).toContain(`${sequence}31mMissing command.${sequence}0m`)
  })
})

describe('text out of a definition', () => {
  it.each<[args: string[], from: string, to: string]>([
    [['check'], 'type: mock', 'type: "\\e[31m\\x9b2J"'],
    [['invoke', 'GET /pets/7', '--log'], '\'{"statusCode": 200}\'', '"\\e[31m\\x9b2J"'],
  ])(
    'sends no control characters to the terminal by %j',
    async ([command = '', ...args], from, to) => {
      const file = writePets(pets.replace(from, to))
      const { output, errors } = await run([command, file, ...args])
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
      expect(output + errors).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/)
      expect(output + errors).toContain('\\u001B[31m')
    },
  )

  it('comes without control characters out of the name of a file', async () => {
    const { errors } = await run(['check', '\x1b[31mnone.yaml'])
    expect(errors).toContain("'\\u001B[31mnone.yaml'")
  })
})
