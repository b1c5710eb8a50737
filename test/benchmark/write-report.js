import { writeFileSync } from 'node:fs'
import { cpus, loadavg, release, type } from 'node:os'

/** Load for each core above which the figures would be those of other programs. */
const maxLoad = 0.5

/** Returns why the machine is too busy to publish figures, or undefined when it is quiet. */
export function findOtherLoad() {
  const [load = 0] = loadavg()
  const cores = cpus().length
  return load > maxLoad * cores
    ? `The load of the last minute is ${load.toFixed(1)} on ${cores} cores; a report needs at most ${maxLoad * cores}.`
    : undefined
}

/**
 * Writes `report.md` beside this file and returns its URL: the rows of a run, its date and its machine.
 *
 * @param {readonly import('./row.js').Row[]} rows
 */
export function writeReport(rows) {
  const file = new URL('report.md', import.meta.url)
  writeFileSync(file, toMarkdown(rows, new Date(), describeMachine()))
  return file
}

/**
 * Formats the rows of a run as a page.
 *
 * @param {readonly import('./row.js').Row[]} rows @param {Date} date
 * @param {string} machine `AMD EPYC, 2 cores, Linux 6.1, Node v20.20.2`
 */
export function toMarkdown(rows, date, machine) {
  const over = rows.filter(({ isOver }) => isOver).length
  const cells = rows.map(({ what, ours, yardstick, of, ratio, budget, isOver }) =>
    [what, ours, yardstick, of, `${ratio}`, isOver ? `**over** ${budget}` : budget].map(toCell),
  )
  const head = ['what', 'ours', 'yardstick', 'of', 'ratio', 'budget']
  const lines = ['---', '---:', '---:', '---', '---:', '---:']
  return [
    '# Benchmark',
    '',
    `Measured on ${date.toISOString().slice(0, 10)}: ${machine}.`,
    `Figures: ${rows.length}, ${over === 0 ? 'none' : over} over budget. Written by \`npm run bench -- --report\`.`,
    '',
    'A ratio is ours to the yardstick, which is measured in the same run. A budget is the most that the ratio may be, or',
    'our figure where it names a unit. One of milliseconds (`18 of +15 ms`) is a goal: it is printed and neither counted',
    'nor enforced, as times depend on the machine. Sizes are min+gzip, without msw.',
    '',
    ...[head, lines, ...cells].map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n')
}

function describeMachine() {
  const [first] = cpus()
  const model = first?.model.trim() ?? 'unknown processor'
  return `${model}, ${cpus().length} cores, ${type()} ${release()}, Node ${process.version}`
}

/** Keeps a text inside its cell. @param {string} text */
function toCell(text) {
  return text.replaceAll('|', '\\|')
}
