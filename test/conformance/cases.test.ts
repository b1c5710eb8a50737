import { describe, expect, it } from 'vitest'
import * as library from '../../src/index.ts'
import { passesCase } from './cases/passes-case.js'
import { readCases } from './cases/read-cases.js'
import { runCase } from './cases/run-case.js'

const evidence = /^(recorded on AWS|reference engine|documentation: .+)$/

describe.each([...readCases()])('%s', (_area, cases) => {
  const titled = cases.map((subject) => [subject.title, subject] as const)

  it.each(titled.filter(([, { difference }]) => !difference))('%s', async (_title, subject) => {
    const { expected, actual } = await runCase(library, subject)
    expect(actual).toEqual(expected)
  })

  it.each(titled.filter(([, { difference }]) => difference))(
    'differs from API Gateway: %s',
    async (_title, subject) => {
      expect(await passesCase(library, subject)).toBe(false)
    },
  )

  it('states the evidence of each case', () => {
    for (const subject of cases) expect(subject.evidence).toMatch(evidence)
  })
})
