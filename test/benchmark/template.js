import { Compile, parse } from 'velocityjs'
import { compileTemplate } from '../../src/vtl/compile-template.ts'
import { budgets } from './budgets.js'
import { measure } from './measure.js'
import { row } from './row.js'
import { scope } from './vtl-scope.js'
import { plainScope, renderLiteral, vtlTemplate } from './vtl-template.js'

/**
 * Times parsing and rendering a template against velocityjs, and rendering against a JavaScript template literal.
 *
 * @param {number} lines
 */
export async function benchTemplate(lines) {
  const source = vtlTemplate(lines)
  const ready = compileTemplate(source)
  const tree = parse(source)
  const time = await measure(
    {
      parse: () => compileTemplate(source),
      velocityjsParse: () => parse(source),
      render: () => ready.render(scope),
      velocityjsRender: () => new Compile(tree).render({ ...plainScope }),
      literal: () => renderLiteral(lines, plainScope),
    },
    { rounds: 20, roundMilliseconds: 40 },
  )
  const parsing = `parse ${lines} lines`
  const rendering = `render ${lines} lines`
  return [
    row(parsing, time.parse, 'velocityjs', time.velocityjsParse, 'µs', budgets.parse),
    row(rendering, time.render, 'velocityjs', time.velocityjsRender, 'µs', budgets.render),
    row(rendering, time.render, 'a JavaScript template literal', time.literal, 'µs'),
  ]
}

/**
 * Times parsing 256 KB against parsing the same text in eight parts. Both subjects leave the same amount of garbage,
 * and a turn is one call, so that neither is timed while it pays for what the other left behind.
 */
export async function benchGrowth() {
  const part = '$a '.repeat((32 * 1024) / 3)
  const whole = part.repeat(8)
  const time = await measure(
    {
      whole: () => compileTemplate(whole),
      parts: () => {
        for (let index = 0; index < 8; index++) compileTemplate(part)
      },
    },
    { rounds: 25, roundMilliseconds: 1 },
  )
  return [
    row(
      'parse 256 KB of `$a `',
      time.whole / 1000,
      'eight times 32 KB',
      time.parts / 1000,
      'ms',
      budgets.growth,
    ),
  ]
}
