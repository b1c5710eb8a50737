import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFailures, runVitest } from './run-fixtures.js'

const directory = fileURLToPath(new URL('fixtures', import.meta.url))
const vitest = dirname(fileURLToPath(import.meta.resolve('vitest/package.json')))
const junit = join(tmpdir(), `fixtures-${process.pid}.xml`)

describe('a suite of failing fixtures', () => {
  let output: string

  beforeAll(() => {
    const args = ['--reporter=default', '--reporter=junit', `--outputFile.junit=${junit}`]
    output = runVitest({ directory, vitest, args }).output
  }, 60_000)

  it('prints each failure with the answers of its test', async () => {
    await expect(readFailures(output)).toMatchFileSnapshot('failures.txt')
  })

  it('passes the tests that do nothing wrong', () => {
    expect(output).toMatch(/✓ passing\.fixture\.ts \(9 tests\)/)
    expect(output).toMatch(/Tests {2}23 failed \| \d+ passed/)
  })

  it('writes the answers to the report of the junit reporter too', () => {
    const report = readFileSync(junit, 'utf8')
    rmSync(junit)
    expect(report).toContain('Log of the last 5 of 6 answers in this test:')
    expect(report).toContain('Response template: application/json')
  })
})
