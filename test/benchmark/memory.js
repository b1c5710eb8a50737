import { openApiDocument } from './big-document.js'
import { budgets } from './budgets.js'
import { measureFresh } from './fresh-processes.js'
import { row } from './row.js'
import { toYaml, withFiles } from './start-files.js'

/** Measures what an API of 300 operations keeps in memory beyond its parsed document, after two collections. */
export async function benchMemory() {
  const shared = openApiDocument(300)
  const distinct = openApiDocument(300, (operation) => `## Operation ${operation}\n`)
  const texts = {
    'shared.yaml': toYaml(shared),
    'shared.json': JSON.stringify(shared),
    'distinct.yaml': toYaml(distinct),
    'distinct.json': JSON.stringify(distinct),
  }
  return withFiles(texts, (paths) =>
    Object.entries(paths).map(([name, file]) => {
      const kept = measureFresh(
        'memory-process.js',
        { api: { keeps: 'api', file }, document: { keeps: 'document', file } },
        { turns: 3, nodeArguments: ['--expose-gc'] },
      )
      const { megabytes: document = Number.NaN } = kept.document
      const { megabytes: api = Number.NaN } = kept.api
      const more = api - document
      const budget = name.startsWith('shared')
        ? budgets.start.megabytes
        : budgets.start.distinctMegabytes
      return {
        ...row(`${name}: kept beyond the document`, more, 'the parsed document', document, 'MB'),
        budget: `${budget} MB`,
        isOver: more > budget,
      }
    }),
  )
}
