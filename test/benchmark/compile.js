import { budgets } from './budgets.js'
import { measureApart } from './measure-apart.js'
import { row } from './row.js'

/** Times making an API of 300 methods with templates against velocityjs, which only parses these templates. */
export async function benchCompile() {
  const [ours = Number.NaN, velocityjs = Number.NaN] = await measureApart('compile-process.js', [
    'ours',
    'velocityjs',
  ])
  return [
    row(
      'an API of 300 methods, ready',
      ours / 1000,
      'velocityjs parsing its templates',
      velocityjs / 1000,
      'ms',
      budgets.compile,
    ),
  ]
}
