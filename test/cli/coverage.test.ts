import { describe, expect, it } from 'vitest'
import { writeFiles } from '../node/write-files.ts'
import { run } from './run.ts'

const range = (line: number) => ({ start: { line, column: 4 }, end: { line: line + 1, column: 0 } })

/** A recording of one file with two statements and an `#if`, which ran as often as given. */
function recording(statements: readonly number[], branches: readonly number[]): string {
  return JSON.stringify({
    'api/pets.yaml': {
      path: 'api/pets.yaml',
      statementMap: { 0: range(3), 1: range(9) },
      s: { ...statements },
      branchMap: Object.fromEntries(
        branches.map((_, index) => {
          const place = range(9 + index)
          return [index, { type: 'if', loc: place, locations: [place] }]
        }),
      ),
      b: { ...branches.map((hits) => [hits]) },
      fnMap: {},
      f: {},
    },
  })
}

describe('coverage', () => {
  it('prints a row for each file, with the lines that never ran', async () => {
    const directory = writeFiles({ 'one.json': recording([1, 0], [0, 2]) })
    expect(await run(['coverage', `${directory}/one.json`])).toEqual({
      code: 0,
      errors: '',
      output: `File           Templates, responses      Branches  Lines that never ran
api/pets.yaml          1/2  50.00 %  1/2  50.00 %  9
All files              1/2  50.00 %  1/2  50.00 %
`,
    })
  })

  it('adds up the recordings of several processes', async () => {
    const directory = writeFiles({
      'one.json': recording([1, 0], [0, 2]),
      'two.json': recording([0, 1], [3, 0]),
    })
    const { output } = await run(['coverage', `${directory}/one.json`, `${directory}/two.json`])
    expect(output).toContain('api/pets.yaml          2/2 100.00 %  2/2 100.00 %\n')
  })

  it('says that nothing was recorded', async () => {
    const directory = writeFiles({ 'none.json': '{}' })
    const { output } = await run(['coverage', `${directory}/none.json`])
    expect(output).toBe('No coverage: no definition from a file was mocked.\n')
  })

  it.each(['[1]', 'text', '{"a": {"s": {}}}', 'null'])(
    'refuses %s, which is no recording',
    async (text) => {
      const directory = writeFiles({ 'other.json': text })
      const { code, errors } = await run(['coverage', `${directory}/other.json`])
      expect(code).toBe(2)
      expect(errors).toContain("Expected coverage in Istanbul's format")
    },
  )

  it('refuses a call without a file', async () => {
    expect((await run(['coverage'])).code).toBe(2)
  })
})
