import { basename, dirname, isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CoverageMap } from 'msw-apigateway/coverage'
import { describe, expect, it } from 'vitest'
import { runVitest } from './run-fixtures.js'

const directory = fileURLToPath(new URL('coverage', import.meta.url))
const vitest = dirname(fileURLToPath(import.meta.resolve('vitest/package.json')))

/** Runs the fixtures with a provider that prints what the reporter adds, and adds up the runs of each line. */
function runFixtures(...args: string[]): Record<string, Record<string, number>> {
  const provider = ['--coverage.provider=custom', '--coverage.customProviderModule=./provider.js']
  const { output } = runVitest({ directory, vitest, args: [...provider, ...args] })
  const [, added = '[]'] = /^added coverage: (.*)$/m.exec(output) ?? []
  const maps: CoverageMap[] = JSON.parse(added)
  const lines: Record<string, Record<string, number>> = {}
  for (const [file, { branchMap, b }] of maps.flatMap((map) => Object.entries(map))) {
    expect(isAbsolute(file)).toBe(true)
    const counts = lines[basename(file)] ?? {}
    lines[basename(file)] = counts
    for (const [key, { locations }] of Object.entries(branchMap))
      locations.forEach(({ start }, index) => {
        counts[start.line] = (counts[start.line] ?? 0) + (b[key]?.[index] ?? 0)
      })
  }
  return lines
}

const expected = {
  // `#if`, `#elseif` and `#else` of the request template; the three responses; an `#if` without `#else` to its `#end`.
  'pets.yaml': { 15: 1, 17: 0, 19: 2, 23: 2, 32: 1, 36: 1, 28: 0, 30: 2 },
  'orders.yaml': { 14: 1, 16: 0, 18: 0 },
  'users.json': { 29: 1 },
}

describe('the coverage reporter', { timeout: 60_000 }, () => {
  it('adds the runs of all workers, at the lines of each file', () => {
    expect(runFixtures()).toEqual(expected)
  })

  it('counts each run once where files share a worker and its modules', () => {
    expect(runFixtures('--no-isolate', '--max-workers=1')).toEqual(expected)
  })

  it('adds nothing while coverage is off', () => {
    expect(runFixtures('--no-coverage.enabled')).toEqual({})
  })
})
