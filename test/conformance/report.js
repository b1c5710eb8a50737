import { writeFileSync } from 'node:fs'
import * as library from 'msw-apigateway'
import { velocityJs } from 'msw-apigateway/velocityjs'
import { readCases } from './cases/read-cases.js'
import { evidences, runOwnCases } from './report-cases.js'
import { runRecordings, runTemplateVectors } from './report-vectors.js'

/** Writes `report.md` beside this file: every set of cases by area, ours beside velocityjs as the engine. */
export async function writeReport() {
  const file = new URL('report.md', import.meta.url)
  const text = [
    '# Conformance',
    '',
    'What API Gateway answers, and how many of these answers the library gives; beside it the same with',
    'velocityjs as the engine of the templates.',
    '',
    ...ownCases(await runOwnCases(library, velocityJs)),
    ...differences(),
    ...templateVectors(runTemplateVectors(library, velocityJs)),
    ...recordings(await runRecordings()),
    '',
  ].join('\n')
  writeFileSync(file, text)
  return file
}

/** @param {import('./report-cases.js').AreaResult[]} results */
function ownCases(results) {
  const rows = results.map(({ area, total, known, ours, velocityjs }) => [
    `\`${area}\``,
    total,
    ...evidences.map((evidence) => known[evidence] ?? 0),
    ours,
    velocityjs,
  ])
  return [
    "## The project's own cases",
    '',
    'In `test/conformance/cases`, a line a case; `npm test` runs them. A case tells how its answer is known.',
    '',
    ...table(['area', 'cases', ...evidences, 'passed', 'passed with velocityjs'], rows),
  ]
}

function differences() {
  const different = [...readCases().values()].flat().filter((subject) => subject.difference)
  if (different.length === 0) return []
  return [
    '',
    'Known differences:',
    '',
    ...different.map(({ title, difference }) => `- ${title}: ${difference}`),
  ]
}

/** @param {import('./report-vectors.js').KindResult[]} results */
function templateVectors(results) {
  if (results.length === 0) return []
  return [
    '',
    '## Templates with the answers of the reference engine',
    '',
    'A wider set, which is not part of the repository.',
    '',
    ...table(
      ['group', 'templates', 'passed', 'passed with velocityjs'],
      results.map(({ kind, total, ours, velocityjs = 0 }) => [kind, total, ours, velocityjs]),
    ),
  ]
}

/** @param {import('./report-vectors.js').KindResult[]} results */
function recordings(results) {
  if (results.length === 0) return []
  return [
    '',
    '## Recordings and tests of others',
    '',
    'A wider set, which is not part of the repository.',
    '',
    ...table(
      ['kind', 'cases', 'recorded on AWS', 'passed'],
      results.map(({ kind, total, validated = 0, ours }) => [kind, total, validated, ours]),
    ),
  ]
}

/** A Markdown table with a line of sums. @param {string[]} head @param {(string | number)[][]} rows */
function table(head, rows) {
  const sums = head.map((_, column) =>
    column === 0 ? 'all' : rows.reduce((sum, row) => sum + Number(row[column]), 0),
  )
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows, sums].map(
    (cells) => `| ${cells.join(' | ')} |`,
  )
}
