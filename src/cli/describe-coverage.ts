import type { CoverageMap, FileCoverage } from '../coverage/file-coverage.ts'
import { escapeControls } from './escape-controls.ts'
import { style, type Terminal } from './terminal.ts'

/** Number of parts of a file, and of those that ran. */
interface Share {
  readonly ran: number
  readonly all: number
}

/**
 * Formats coverage as a table with a row for each file, and the lines of what never ran.
 *
 * @example
 * // File           Templates, responses       Branches  Never ran
 * // api/pets.yaml          5/6  83.33 %  3/4  75.00 %  line 17, 36
 */
export function describeCoverage(coverage: CoverageMap, terminal: Terminal): string {
  const files = Object.values(coverage)
  if (files.length === 0) return 'No coverage: no definition from a file was mocked.\n'
  const rows = files.map((file) => [
    escapeControls(file.path),
    describeShare(shareOf(Object.values(file.s))),
    describeShare(shareOf(Object.values(file.b).flat())),
    findMissed(file).join(', '),
  ])
  const total = [
    'All files',
    describeShare(shareOf(files.flatMap(({ s }) => Object.values(s)))),
    describeShare(shareOf(files.flatMap(({ b }) => Object.values(b).flat()))),
    '',
  ]
  const head = ['File', 'Templates, responses', 'Branches', 'Lines that never ran']
  const table = [head, ...rows, total]
  const widths = head.map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0)))
  return table
    .map((row, index) => {
      const line = row.map((cell, column) => pad(cell, column, widths[column] ?? 0)).join('  ')
      return index === 0 ? style('bold', line.trimEnd(), terminal) : line.trimEnd()
    })
    .join('\n')
    .concat('\n')
}

/** Pads a cell: names and lines to the left, numbers to the right. */
function pad(cell: string, column: number, width: number): string {
  return column === 0 || column === 3 ? cell.padEnd(width) : cell.padStart(width)
}

function shareOf(hits: readonly number[]): Share {
  return { ran: hits.filter((count) => count > 0).length, all: hits.length }
}

function describeShare({ ran, all }: Share): string {
  const percent = all === 0 ? 100 : (100 * ran) / all
  return `${ran}/${all} ${percent.toFixed(2).padStart(6)} %`
}

/** Finds the lines of the statements and branches that never ran, in order. */
function findMissed({ statementMap, s, branchMap, b }: FileCoverage): readonly number[] {
  const statements = Object.entries(statementMap).filter(([key]) => s[key] === 0)
  const branches = Object.entries(branchMap).flatMap(([key, { locations }]) =>
    locations.filter((_, index) => b[key]?.[index] === 0),
  )
  const lines = [
    ...statements.map(([, { start }]) => start.line),
    ...branches.map(({ start }) => start.line),
  ]
  return [...new Set(lines)].sort((one, other) => one - other)
}
