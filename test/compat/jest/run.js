import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProject, install, pack } from '../project.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const recipes = join(root, 'test/recipes')
const scratch = mkdtempSync(join(tmpdir(), 'compat-jest-'))

// Runs the recipe for Jest with the packed library, in a project of CommonJS, which is Jest's default.
try {
  const project = createProject(scratch)
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true }))
  install(project, [pack(root, scratch), 'msw@^2', 'jest@^30', '@babel/preset-env@^7'])
  cpSync(join(recipes, 'jest'), project, { recursive: true })
  cpSync(join(recipes, 'pets.yaml'), join(project, 'pets.yaml'))
  const jest = run(project, 'node_modules/.bin/jest')
  const summary = run(
    project,
    'node_modules/.bin/msw-apigateway',
    'coverage',
    'coverage/api-pets.test.js.json',
  )
  const isPassed = /Tests: +2 passed, 2 total/.test(jest) && /pets\.yaml +5\/5/.test(summary)
  console.log(isPassed ? 'compat: the recipe for Jest passes' : `${jest}\n${summary}`)
  process.exitCode = isPassed ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** @param {string} cwd @param {string} command @param {string[]} args */
function run(cwd, command, ...args) {
  const { stdout, stderr } = spawnSync(join(cwd, command), args, { cwd, encoding: 'utf8' })
  return `${stdout}${stderr}`
}
