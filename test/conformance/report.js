import { writeFileSync } from 'node:fs'
/** @import { checkFormats } from '../definitions/check-formats.js' */
import { evidences } from './report-cases.js'

/** @typedef {Awaited<ReturnType<typeof checkFormats>>[number]['counts']} DefinitionCounts */

/**
 * @typedef {object} Results
 * @property {readonly import('./report-cases.js').AreaResult[]} own
 * @property {readonly import('./report-vectors.js').KindResult[]} templates
 * @property {readonly import('./report-vectors.js').KindResult[]} recordings
 * @property {readonly import('./report-vectors.js').KindResult[]} bodyModels
 * @property {readonly import('./peers/run-peers.js').PeerResult[]} peers
 * @property {readonly { format: string, counts: DefinitionCounts }[]} definitions
 */

/**
 * Writes `report.md` beside this file and returns its URL. It counts every set by area, with our template engine and
 * with velocityjs.
 *
 * @param {Results} results
 */
export function writeReport({ own, templates, recordings, bodyModels, peers, definitions }) {
  const file = new URL('report.md', import.meta.url)
  const sections = [
    '# Conformance',
    '',
    'Counts the answers of API Gateway that the library gives, with its own template engine and with velocityjs.',
    'Written by `npm run conformance -- --report`.',
    '',
    ...describeOwn(own),
    ...describePeers(peers),
    ...describeHosts(),
    ...describeTemplates(templates),
    ...describeRecordings(recordings),
    ...describeBodyModels(bodyModels),
    ...describeDefinitions(definitions),
    ...describeDifferences([...own, ...templates, ...recordings, ...bodyModels]),
    '',
  ]
  writeFileSync(file, sections.join('\n'))
  return file
}

/** @param {readonly import('./report-cases.js').AreaResult[]} results */
function describeOwn(results) {
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
    'Each line in `test/conformance/cases` is a case; `npm test` runs them. The evidence of a case is one of these:',
    '',
    '- recorded on AWS: what the case states was recorded or measured on AWS; its names and values are our own',
    '- reference engine: Apache Velocity 1.7, json-path and json-smart gave the answer; they reproduce the recordings',
    '- documentation: the named page states it',
    '',
    ...table(['area', 'cases', ...evidences, 'passed', 'passed with velocityjs'], rows),
  ]
}

/** @param {readonly import('./report-vectors.js').KindResult[]} results */
function describeTemplates(results) {
  if (results.length === 0) return []
  return [
    '',
    '## Templates with the answers of the reference engine',
    '',
    'This set is not part of the repository.',
    '',
    ...table(
      ['group', 'templates', 'passed', 'passed with velocityjs'],
      results.map(({ kind, total, ours, velocityjs = 0 }) => [kind, total, ours, velocityjs]),
    ),
  ]
}

/** @param {readonly import('./report-vectors.js').KindResult[]} results */
function describeRecordings(results) {
  if (results.length === 0) return []
  return [
    '',
    '## Recordings and tests of others',
    '',
    'This set is not part of the repository. With velocityjs, only the kinds that test mapping templates are run.',
    '',
    ...table(
      ['kind', 'cases', 'recorded on AWS', 'passed', 'passed with velocityjs'],
      results.map(({ kind, total, validated = 0, ours, velocityjs = '' }) => [
        kind,
        total,
        validated,
        ours,
        velocityjs,
      ]),
    ),
  ]
}

/** @param {readonly import('./report-vectors.js').KindResult[]} results */
function describeBodyModels(results) {
  if (results.length === 0) return []
  return [
    '',
    '## Body models',
    '',
    'A wider set with the verdicts and texts of json-schema-validator, which AWS uses, and the official suite of JSON Schema',
    '(draft 4). Neither is part of the repository.',
    '',
    ...table(
      ['kind', 'cases', 'passed'],
      results.map(({ kind, total, ours }) => [kind, total, ours]),
    ),
  ]
}

/** @param {readonly import('./peers/run-peers.js').PeerResult[]} results */
function describePeers(results) {
  return [
    '',
    '## The same cases by others',
    '',
    'The cases of a request that an OpenAPI document can put, each sent to the handlers or the server that a library makes',
    "of the same document. `@mswjs/source` and Prism (5.16.0) answer from a document's examples and schemas, and read no",
    "extension of Amazon's. Cases that need an option or an override of this library are left out. The column of velocityjs",
    'above is of its engine within this library. A case counts only if this library answers it by the document as it does',
    'by the definition, so that no mistake of the conversion counts against others.',
    '',
    ...table(
      ['area', 'cases', 'passed by @mswjs/source', 'passed by Prism'],
      results.map(({ area, total, source, prism }) => [`\`${area}\``, total, source, prism]),
    ),
  ]
}

function describeHosts() {
  return [
    '',
    '## Hosts',
    '',
    'This page was counted by the Node that wrote it. `npm run compat:hosts` sends the same cases to the packed library in',
    'Node 26, Bun and Deno, and `npm run compat:browsers` in Chromium, Firefox and WebKit, with MSW 2 and 3; both print how',
    'many pass in each. `test/cli/serve-cases.test.ts` sends them over HTTP to `serve`.',
  ]
}

/** @param {readonly { format: string, counts: DefinitionCounts }[]} results */
function describeDefinitions(results) {
  if (results.length === 0) return []
  return [
    '',
    '## Definitions of others',
    '',
    'Files of public repositories, which are not part of this one. An API is refused when AWS could not deploy what the file',
    'holds. A status is chosen by an override for each response of a method; a template may set another one itself.',
    '',
    ...table(
      [
        'format',
        'files',
        'APIs',
        'refused',
        'methods',
        'MOCK',
        'statuses',
        'answered',
        'set by a template',
      ],
      results.map(({ format, counts }) => [
        format,
        counts.files,
        counts.APIs,
        counts.refused,
        counts.methods,
        counts.MOCK,
        counts.chosen,
        counts.answered,
        counts['set by a template'],
      ]),
    ),
  ]
}

/** @param {readonly { differences: readonly import('./report-vectors.js').Difference[] }[]} results */
function describeDifferences(results) {
  const known = results.flatMap(({ differences }) => differences).filter(({ reason }) => reason)
  if (known.length === 0) return []
  return ['', '## Known differences', '', ...known.map(({ id, reason }) => `- ${id}: ${reason}`)]
}

/**
 * Formats a Markdown table with a last line of sums; the sum of a column with an empty cell is left empty.
 *
 * @param {string[]} head @param {(string | number)[][]} rows
 */
function table(head, rows) {
  const sums = head.map((_, column) => {
    const cells = rows.map((row) => row[column])
    if (column === 0) return 'all'
    return cells.includes('') ? '' : cells.reduce((sum, cell) => Number(sum) + Number(cell), 0)
  })
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows, sums].map(
    (cells) => `| ${cells.join(' | ')} |`,
  )
}
