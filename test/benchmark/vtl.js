import { Compile, parse } from 'velocityjs'
import { compileTemplate } from '../../src/vtl/compile-template.ts'
import { measure, round } from './measure.js'
import { scope } from './vtl-scope.js'
import { plainScope, renderLiteral, vtlTemplate } from './vtl-template.js'

const rows = [
  ...(await compareWithOthers(30)),
  ...(await compareWithOthers(300)),
  await measureGrowth(),
]
console.table(rows)
process.exitCode = rows.every(({ ratio, target }) => ratio >= target) ? 0 : 1

/** @param {number} lines */
async function compareWithOthers(lines) {
  const source = vtlTemplate(lines)
  const ready = compileTemplate(source)
  const tree = parse(source)
  const time = await measure({
    parse: () => compileTemplate(source),
    parseThere: () => parse(source),
    render: () => ready.render(scope),
    renderThere: () => new Compile(tree).render({ ...plainScope }),
    literal: () => renderLiteral(lines, plainScope),
  })
  return [
    row(`parse ${lines} lines`, time.parse, 'velocityjs', time.parseThere, 4),
    row(`render ${lines} lines`, time.render, 'velocityjs', time.renderThere, 6),
    row(`render ${lines} lines`, time.render, 'a template literal', time.literal, 0),
  ]
}

/** A text eight times as long takes hardly more than eight times as long to parse. */
async function measureGrowth() {
  const short = '$a '.repeat((32 * 1024) / 3)
  const long = '$a '.repeat((256 * 1024) / 3)
  const time = await measure({
    short: () => compileTemplate(short),
    long: () => compileTemplate(long),
  })
  return row('parse 256 KB of `$a `', time.long, 'eight times 32 KB', 8 * time.short, 1 / 1.3)
}

/** @param {string} what @param {number} ours @param {string} than @param {number} theirs @param {number} target */
function row(what, ours, than, theirs, target) {
  return {
    what,
    ours: `${round(ours)} µs`,
    than,
    theirs: `${round(theirs)} µs`,
    ratio: round(theirs / ours),
    target: round(target),
  }
}
