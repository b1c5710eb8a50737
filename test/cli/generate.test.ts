import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeFiles } from '../node/write-files.ts'
import { pets, writePets } from './pets-file.ts'
import { run } from './run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Type-checks files against the sources of the package; returns the output of the compiler. */
const typeCheck = (files: Readonly<Record<string, string>>): string => {
  const directory = writeFiles({
    ...files,
    'package.json': '{"type": "module"}',
    'tsconfig.json': JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        allowArbitraryExtensions: true,
        paths: { 'msw-apigateway': [join(root, 'src/index.ts')] },
        typeRoots: [join(root, 'node_modules/@types')],
      },
      include: ['*.ts'],
    }),
  })
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [compiler, '-p', directory], { encoding: 'utf8' }).stdout
}

describe('generate', () => {
  it('prints a module without -o', async () => {
    const { code, output, errors } = await run(['generate', writePets()])
    expect(code).toBe(0)
    expect(errors).toBe('')
    expect(output).toMatch(/^\/\/ Generated from pets.yaml by "msw-apigateway generate"/)
    expect(output).toContain("import { defineRestApi, mockRestApi } from 'msw-apigateway'")
    expect(output).toContain('export const handlers = api.handlers')
  })

  it('writes a module to the file of -o', async () => {
    const file = writePets()
    const module = join(dirname(file), 'handlers.ts')
    const { code, output, errors } = await run(['generate', file, '-o', module])
    expect(code).toBe(0)
    expect(output).toBe('')
    expect(errors).toBe(`${module}: 2 operations\n`)
    expect(readFileSync(module, 'utf8')).toBe((await run(['generate', file])).output)
  })

  it.each(['pets.yaml', 'link.yaml'])('refuses to overwrite the definition as %s', async (name) => {
    const file = writePets()
    symlinkSync(file, join(dirname(file), 'link.yaml'))
    const before = readFileSync(file, 'utf8')
    const { code, errors } = await run(['generate', file, '-o', join(dirname(file), name)])
    expect(code).toBe(2)
    expect(errors).toContain('the module would replace the definition')
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('refuses to overwrite a handwritten file, and writes over its own', async () => {
    const file = writePets()
    const module = join(dirname(file), 'handlers.ts')
    writeFileSync(module, '// mine\n')
    const refused = await run(['generate', file, '-o', module])
    expect(refused.code).toBe(2)
    expect(refused.errors).toBe(
      `'${module}' exists and was not written by msw-apigateway generate. Name another file, or delete it.\n`,
    )
    expect(readFileSync(module, 'utf8')).toBe('// mine\n')
    writeFileSync(module, '')
    for (const text of [pets, pets.replace('title: pets', 'title: cats')]) {
      writeFileSync(file, text)
      expect((await run(['generate', file, '-o', module])).code).toBe(0)
    }
    expect(readFileSync(module, 'utf8')).toContain('cats')
  })

  it('writes no declaration when one of them would replace a handwritten file', async () => {
    const file = writePets()
    const declaration = file.replace('.yaml', '.d.yaml.ts')
    writeFileSync(declaration, 'export {}\n')
    expect((await run(['generate', '--types', file])).code).toBe(2)
    expect(readFileSync(declaration, 'utf8')).toBe('export {}\n')
  })

  it('prints the issues of the definition', async () => {
    const broken = await run(['generate', writePets('paths: 7')])
    expect(broken).toMatchObject({ code: 1, output: '' })
    expect(broken.errors).toContain('1 error, 0 failures, 0 warnings')
    const odd = await run(['generate', writePets(pets.replace('put:', 'trace: {}\n    put:'))])
    expect(odd.code).toBe(0)
    expect(odd.errors).toContain('0 errors, 0 failures, 1 warning')
  })

  it('fills in the values of --parameters and --resolve, with any further = in them', async () => {
    const template = `
Parameters: {Name: {Type: String}}
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: {Name: !Sub '\${Name} of \${Table.Arn}'}
`
    const values = ['--parameters', 'Name=pets=1=', '--resolve', 'Table.Arn=arn:table=a=b']
    const { output } = await run(['generate', writePets(template, 'template.yaml'), ...values])
    expect(output).toContain("name: 'pets=1= of arn:table=a=b'")
  })

  it('writes a module whose operations and statuses are type-checked', async () => {
    const { output } = await run(['generate', writePets()])
    const use = `
import { api, handlers } from './handlers.ts'
api.override('GET /pets/{petId}', { statusCode: 404 })
api.override('PUT /pets/{petId}', { gatewayResponse: 'THROTTLED' })
export const first = handlers[0]
`
    expect(typeCheck({ 'handlers.ts': output, 'use.ts': use })).toBe('')
    const wrong = use
      .replace('404', '405')
      .replace('PUT /pets/{petId}', 'POST /pets/{petId}')
      .replace('THROTTLED', 'THROTTLE')
    const errors = typeCheck({ 'handlers.ts': output, 'use.ts': wrong })
    expect(errors).toContain('use.ts(3,')
    expect(errors).toContain('use.ts(4,')
  }, 60_000)
})

describe('generate --check', () => {
  it('exits with 1 when the module is not up to date, and writes nothing', async () => {
    const file = writePets()
    const module = join(dirname(file), 'handlers.ts')
    const missing = await run(['generate', file, '-o', module, '--check'])
    expect(missing).toMatchObject({
      code: 1,
      errors: `${module} is not up to date with ${file}.\n`,
    })
    expect(existsSync(module)).toBe(false)
    await run(['generate', file, '-o', module])
    expect(await run(['generate', file, '-o', module, '--check'])).toMatchObject({
      code: 0,
      errors: '',
    })
    writeFileSync(file, pets.replace('/pets/', '/cats/'))
    expect((await run(['generate', file, '-o', module, '--check'])).code).toBe(1)
  })

  it.each([
    ['Missing option -o for --check.', ['--check']],
    ['Missing option -o for --watch.', ['--watch']],
    ['Expected either --check or --watch.', ['--check', '--watch', '-o', 'a.ts']],
  ])('refuses what cannot be done: %s', async (message, options) => {
    const { code, errors } = await run(['generate', writePets(), ...options])
    expect(code).toBe(2)
    expect(errors).toContain(message)
  })
})

describe('generate --watch', () => {
  it('writes the module again when a file that the definition refers to changes', async () => {
    const folder = writeFiles({
      'api.yaml': 'openapi: 3.0.1\ninfo: {title: a}\npaths: {/a: {$ref: part.yaml}}\n',
      'part.yaml': 'get: {responses: {"200": {}}}\n',
    })
    const module = join(folder, 'handlers.ts')
    let stop = (): void => {}
    const stopped = new Promise<void>((resolve) => {
      stop = resolve
    })
    const args = ['generate', join(folder, 'api.yaml'), '-o', module, '--watch']
    const ended = run(args, false, stopped)
    await expect.poll(() => existsSync(module)).toBe(true)
    writeFileSync(join(folder, 'part.yaml'), 'post: {responses: {"200": {}}}\n')
    await expect.poll(() => readFileSync(module, 'utf8'), { timeout: 10_000 }).toContain('POST: {')
    stop()
    expect((await ended).code).toBe(0)
  }, 20_000)
})

describe('generate --types', () => {
  it('declares the operations and statuses of each file that a pattern names', async () => {
    const folder = writeFiles({
      'a.yaml': pets,
      'b.yml': pets.replace('/pets/', '/cats/'),
      'c.json': '{}',
    })
    const { code, errors } = await run(['generate', '--types', `${folder}/*`])
    expect(code).toBe(0)
    expect(errors).toMatch(/a\.d\.yaml\.ts: 2 operations\n.*b\.d\.yml\.ts: 2 operations\n$/)
    expect(
      readFileSync(join(folder, 'a.d.yaml.ts'), 'utf8'),
    ).toBe(`// Generated from a.yaml by msw-apigateway: change that file, not this one.
import type { RestApiDefinition } from 'msw-apigateway'

declare const api0: RestApiDefinition<{
  'GET /pets/{petId}': 200 | 404
  'PUT /pets/{petId}': 200
}>

export { api0 as default }
`)
    expect(existsSync(join(folder, 'c.d.json.ts'))).toBe(false)
  })

  it('declares each API of a template that has several under its own name', async () => {
    const template = `
Resources:
  Cats: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {openapi: 3.0.1, paths: {/c: {get: {}}}}}}
  Dogs: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {openapi: 3.0.1, paths: {/d: {get: {}}}}}}
`
    const file = writePets(template, 'template.yaml')
    await run(['generate', '--types', file])
    const declaration = readFileSync(join(dirname(file), 'template.d.yaml.ts'), 'utf8')
    expect(declaration).toContain("'GET /c': number\n}>\n\nexport { api0 as Cats }")
    expect(declaration).toContain("'GET /d': number\n}>\n\nexport { api1 as Dogs }")
  })

  it('exits with 1 for declarations that are not up to date, and for definitions with errors', async () => {
    const file = writePets()
    expect((await run(['generate', '--types', file, '--check'])).code).toBe(1)
    await run(['generate', '--types', file])
    const declaration = join(dirname(file), 'pets.d.yaml.ts')
    writeFileSync(declaration, readFileSync(declaration, 'utf8').replaceAll("'", '"'))
    expect((await run(['generate', '--types', file, '--check'])).code).toBe(0)
    writeFileSync(file, 'paths: 7')
    const broken = await run(['generate', '--types', file])
    expect(broken.code).toBe(1)
    expect(broken.errors).toContain('1 error, 0 failures')
  })

  it('refuses a pattern that names no definition file', async () => {
    const folder = writeFiles({ 'c.json': '{}' })
    const { code, errors } = await run(['generate', '--types', `${folder}/*`])
    expect(code).toBe(2)
    expect(errors).toContain('JSON needs no types')
  })

  it('lets the compiler refuse operations and statuses that the file does not have', async () => {
    const file = writePets()
    await run(['generate', '--types', file])
    const declaration = readFileSync(join(dirname(file), 'pets.d.yaml.ts'), 'utf8')
    const use = `
import definition from './pets.yaml'
import { mockRestApi } from 'msw-apigateway'
const api = mockRestApi(definition)
export const overrides = [
  api.override('GET /pets/{petId}', { statusCode: 404 }),
  api.override('PUT /pets/{petId}', { statusCode: 200 }),
]
`
    const files = { 'pets.yaml': pets, 'pets.d.yaml.ts': declaration }
    expect(typeCheck({ ...files, 'use.ts': use })).toBe('')
    const wrong = use.replace('404', '405').replace('PUT /pets', 'POST /pets')
    const errors = typeCheck({ ...files, 'use.ts': wrong })
    expect(errors).toContain('use.ts(6,')
    expect(errors).toContain('use.ts(7,')
  }, 60_000)
})
