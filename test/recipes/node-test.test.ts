import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const recipe = fileURLToPath(new URL('node-test', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

it('the recipe for node:test passes, and its coverage can be printed', { timeout: 30_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'node-test-'))
  const { NODE_OPTIONS, NODE_TEST_CONTEXT, ...env } = process.env
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, {
      cwd: recipe,
      encoding: 'utf8',
      env: { ...env, API_COVERAGE: folder },
    })
  expect(run('--import', './coverage.js', '--test', 'pets.test.js').stdout).toMatch(/^# pass 2$/m)
  const files = readdirSync(folder).map((file) => join(folder, file))
  expect(run(cli, 'coverage', ...files).stdout).toMatch(
    /pets\.yaml +5\/5 100\.00 % +3\/4 {2}75\.00 % {2}18\n/,
  )
  rmSync(folder, { recursive: true })
})
