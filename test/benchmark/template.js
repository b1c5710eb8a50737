import { Compile, parse } from 'velocityjs'
import { compileTemplate } from '../../src/vtl/compile-template.ts'
import { budgets } from './budgets.js'
import { measure } from './measure.js'
import { row } from './row.js'
import { scope } from './vtl-scope.js'
import { plainScope, renderLiteral, vtlTemplate } from './vtl-template.js'

const lines = 30

/** Parsing and rendering a template, to velocityjs, and rendering to a JavaScript template literal. */
export async function benchTemplate() {
  const source = vtlTemplate(lines)
  const ready = compileTemplate(source)
  const tree = parse(source)
  const time = await measure({
    parse: () => compileTemplate(source),
    velocityjsParse: () => parse(source),
    render: () => ready.render(scope),
    velocityjsRender: () => new Compile(tree).render({ ...plainScope }),
    literal: () => renderLiteral(lines, plainScope),
  })
  const parsing = `parse ${lines} lines`
  const rendering = `render ${lines} lines`
  return [
    row(parsing, time.parse, 'velocityjs', time.velocityjsParse, 'µs', budgets.parse),
    row(rendering, time.render, 'velocityjs', time.velocityjsRender, 'µs', budgets.render),
    row(rendering, time.render, 'a JavaScript template literal', time.literal, 'µs'),
  ]
}
