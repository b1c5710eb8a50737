import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { petsApi } from './pets-api.ts'
import { serveProject } from './serve-project.ts'

const main = "import api from './api/pets.yaml'\nexport const paths = Object.keys(api.resources)"
const files = { 'main.js': main, 'api/pets.yaml': petsApi(), 'api/unused.yaml': petsApi() }
const allowing = '{ "compilerOptions": { "allowArbitraryExtensions": true } }'

describe('types', () => {
  it('are written beside a file that is imported', async () => {
    const { load, folder } = await serveProject(files, { include: 'api/*.yaml', types: true })
    await load('/main.js')
    const declaration = readFileSync(join(folder, 'api/pets.d.yaml.ts'), 'utf8')
    expect(declaration).toContain("'GET /pets': 200 | 404")
    expect(existsSync(join(folder, 'api/unused.d.yaml.ts'))).toBe(false)
  })

  it('are written below a folder', async () => {
    const { load, folder } = await serveProject(files, { include: 'api/*.yaml', types: '.types' })
    await load('/main.js')
    expect(existsSync(join(folder, '.types/api/pets.d.yaml.ts'))).toBe(true)
    expect(existsSync(join(folder, 'api/pets.d.yaml.ts'))).toBe(false)
  })

  it('are written only when they change', async () => {
    const { load, folder, server } = await serveProject(files, {
      include: 'api/*.yaml',
      types: true,
    })
    await load('/main.js')
    const path = join(folder, 'api/pets.d.yaml.ts')
    const formatted = readFileSync(path, 'utf8').replaceAll("'", '"')
    writeFileSync(path, formatted)
    const before = statSync(path).mtimeMs
    server.moduleGraph.invalidateAll()
    await load('/main.js')
    expect(statSync(path).mtimeMs).toBe(before)
    writeFileSync(join(folder, 'api/pets.yaml'), petsApi('{}', '/cats'))
    server.moduleGraph.invalidateAll()
    await load('/main.js')
    expect(readFileSync(path, 'utf8')).toContain("'GET /cats'")
  })

  it('are not written without the option, nor for JSON', async () => {
    const json = '{"openapi": "3.0.1", "paths": {"/a": {"get": {}}}}'
    const withJson = {
      ...files,
      'api/a.json': json,
      'json.js': "export { default } from './api/a.json'",
    }
    const plain = await serveProject(files, { include: 'api/*.yaml' })
    await plain.load('/main.js')
    expect(existsSync(join(plain.folder, 'api/pets.d.yaml.ts'))).toBe(false)
    const typed = await serveProject(withJson, { include: 'api/*.json', types: true })
    await typed.load('/json.js')
    expect(existsSync(join(typed.folder, 'api/a.d.json.ts'))).toBe(false)
  })

  it.each<[string, Record<string, string>, boolean]>([
    ['a tsconfig lacks allowArbitraryExtensions', { 'tsconfig.json': '{}' }, true],
    ['a comment has it', { 'tsconfig.json': `{}\n  // ${allowing}` }, true],
    ['a tsconfig has it', { 'tsconfig.json': allowing }, false],
    [
      'a tsconfig beside it has it',
      { 'tsconfig.json': '{ "files": [] }', 'tsconfig.app.json': allowing },
      false,
    ],
    [
      'a tsconfig extends one that has it',
      { 'tsconfig.json': '{ "extends": "./conf/base" }', 'conf/base.json': allowing },
      false,
    ],
    ['there is no tsconfig', {}, false],
  ])('say whether the compiler reads them: %s', async (_, configs, isSaid) => {
    const { messages, load } = await serveProject(
      { ...files, ...configs },
      { include: 'api/*.yaml', types: true },
    )
    await load('/main.js')
    const said = messages.filter((message) => message.includes('allowArbitraryExtensions'))
    expect(said).toHaveLength(isSaid ? 1 : 0)
  })
})
