import { expect, it } from 'vitest'
import { row } from './row.js'
import { toMarkdown } from './write-report.js'

const machine = 'AMD EPYC, 2 cores, Linux 6.1, Node v20.20.2'

it('writes the date, the machine and a line for each figure', () => {
  const rows = [row('one | request', 40, 'a handler', 20, 'µs', 3)]
  const page = toMarkdown(rows, new Date('2026-11-26T12:00:00Z'), machine)
  expect(page).toContain(`Measured on 2026-11-26: ${machine}.`)
  expect(page).toContain('Figures: 1, none over budget.')
  expect(page).toContain('| one \\| request | 40 µs | 20 µs | a handler | 2 | 3 |')
})

it('marks a figure that is over its budget', () => {
  const page = toMarkdown([row('parse', 40, 'velocityjs', 20, 'µs', 1)], new Date(0), machine)
  expect(page).toContain('Figures: 1, 1 over budget.')
  expect(page).toContain('| 2 | **over** 1 |')
})
