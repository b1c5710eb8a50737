import { describe, expect, it } from 'vitest'
import * as library from '../../src/index.ts'
import { readCases } from './cases/read-cases.js'
import { runCase } from './cases/run-case.js'

describe.each([...readCases()])('%s', (_area, cases) => {
  it.each(cases.map((subject) => [subject.title, subject] as const))(
    '%s',
    async (_title, subject) => {
      const { expected, actual } = await runCase(library, subject)
      expect(actual).toEqual(expected)
    },
  )
})
