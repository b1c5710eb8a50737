import { describe, expect, it } from 'vitest'
import { locate } from '../src/code-frame.ts'

describe('locate', () => {
  it.each([
    ['\n', 3],
    ['\r\n', 4],
    ['\r', 3],
  ])('counts lines that end with %j', (lineEnd, offset) => {
    expect(locate(`a${lineEnd}b#c${lineEnd}d`, offset)).toEqual({
      offset,
      line: 2,
      column: 2,
      frame: ['  1 | a', '> 2 | b#c', '    |  ^', '  3 | d'].join('\n'),
    })
  })

  it('shows 120 characters of a long line, with the caret in sight', () => {
    const source = `${'short\n'}${'a'.repeat(300)}#${'b'.repeat(300)}`
    expect(locate(source, source.indexOf('#')).frame).toBe(
      ['  1 |', `> 2 | ${'a'.repeat(59)}#${'b'.repeat(60)}`, `    | ${' '.repeat(59)}^`].join('\n'),
    )
  })

  it('shows the beginning of a long line when the place is there', () => {
    const source = `a#${'b'.repeat(300)}`
    expect(locate(source, 1).frame).toBe(`> 1 | a#${'b'.repeat(118)}\n    |  ^`)
  })
})
