import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Makes Node refuse the optional peer that parses files .tf, as if it were not installed. */
const hook = `export async function resolve(name, context, next) {
  if (name !== '@cdktn/hcl2json') return next(name, context)
  throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })
}`
const register = `import { register } from 'node:module'
register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hook)}))`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peer-'))
  writeFileSync(join(folder, 'main.tf'), 'resource "aws_api_gateway_rest_api" "pets" {}\n')
  writeFileSync(join(folder, 'outputs.tf'), '')
  writeFileSync(
    join(folder, 'cdk.json'),
    '{"resource": {"aws_api_gateway_rest_api": {"pets": {"name": "${lower(\\"A\\")}"}}}}',
  )
})

afterAll(() => rmSync(folder, { recursive: true }))

const check = (path: string) =>
  spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(register)}`, cli, 'check', path],
    { encoding: 'utf8' },
  )

it('exits with 1 and says to install the parser when files .tf are read without it', () => {
  for (const path of [folder, join(folder, 'main.tf')]) {
    const { status, stdout, stderr } = check(path)
    expect(stderr).toBe('')
    expect(stdout).toContain(`${join(folder, 'main.tf')}:1:1`)
    expect(stdout).toContain("Run 'npm install --save-dev @cdktn/hcl2json'.")
    expect(stdout).toContain('1 error, ')
    expect(status).toBe(1)
  }
})

it('reads Terraform source in JSON without the parser', () => {
  const { status, stderr } = check(join(folder, 'cdk.json'))
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
