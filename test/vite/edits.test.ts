import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { petsApi } from './pets-api.ts'
import { serveProject } from './serve-project.ts'

const mocks = "import api from './api.yaml'\nexport const paths = Object.keys(api.resources)"
const acceptsItself = `${mocks}\nimport.meta.hot.accept()`
const network = `import 'virtual:msw'\n${acceptsItself}`
const virtualMsw = {
  name: 'msw',
  resolveId: (id: string) => (id === 'virtual:msw' ? '\0virtual:msw' : undefined),
  load: (id: string) => (id === '\0virtual:msw' ? 'export const network = {}' : undefined),
}

/** Serves modules to a page, changes the definition, and returns the type of the message that the page gets. */
async function editDefinition(modules: Readonly<Record<string, string>>, changed = 'api.yaml') {
  const files = {
    'main.js': "import './mocks.js'",
    'api.yaml': petsApi().replace('get:', '$ref: part.yaml\n    post:'),
    'part.yaml': petsApi().slice(petsApi().indexOf('    get:')),
    ...modules,
  }
  const { folder, server } = await serveProject(files, { include: 'api.yaml' }, [virtualMsw])
  const { client } = server.environments
  for (const url of ['/main.js', '/mocks.js']) {
    await client.transformRequest(url)
    const module = await client.moduleGraph.getModuleByUrl(url)
    for (const imported of module?.importedModules ?? [])
      await client.transformRequest(imported.url).catch(() => {})
  }
  const types: unknown[] = []
  vi.spyOn(client.hot, 'send').mockImplementation((message: unknown) => {
    types.push(Object(message).type)
  })
  const path = join(folder, changed)
  writeFileSync(path, petsApi('{}', '/cats'))
  server.watcher.emit('change', path)
  await expect.poll(() => types.length).toBeGreaterThan(0)
  return types[0]
}

describe('an edit of a definition', () => {
  it('reloads the page', async () => {
    expect(await editDefinition({ 'mocks.js': mocks })).toBe('full-reload')
  })

  it('reloads the page when a file changes that the definition refers to', async () => {
    expect(await editDefinition({ 'mocks.js': mocks }, 'part.yaml')).toBe('full-reload')
  })

  it('reloads the page when a module accepts itself, as one of React components does', async () => {
    expect(await editDefinition({ 'mocks.js': acceptsItself })).toBe('full-reload')
  })

  it('reloads a page that could not load the definition', async () => {
    const broken = petsApi().replace('type: mock', 'type: mocked')
    expect(await editDefinition({ 'mocks.js': network, 'api.yaml': broken })).toBe('full-reload')
  })

  it('is handed to a module that accepts it', async () => {
    const accepts = `${mocks}\nimport.meta.hot.accept('./api.yaml', () => {})`
    expect(await editDefinition({ 'mocks.js': accepts })).toBe('update')
  })

  it('runs a module again that accepts itself and configures the network of MSW', async () => {
    expect(await editDefinition({ 'mocks.js': network })).toBe('update')
  })
})
