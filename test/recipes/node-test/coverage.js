import { mkdirSync, writeFileSync } from 'node:fs'
import { recordCoverage } from 'msw-apigateway/coverage'

const folder = process.env['API_COVERAGE'] ?? 'coverage'
const coverage = recordCoverage()

// The runner starts a process for each test file, and has none of them in its own.
process.on('exit', () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/api-${process.pid}.json`, JSON.stringify(coverage))
})
