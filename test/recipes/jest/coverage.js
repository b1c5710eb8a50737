import { mkdirSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { recordCoverage } from 'msw-apigateway/coverage'

const coverage = recordCoverage()

afterAll(() => {
  mkdirSync('coverage', { recursive: true })
  const name = basename(expect.getState().testPath)
  writeFileSync(`coverage/api-${name}.json`, JSON.stringify(coverage))
})
