import { measure, round } from './measure.js'
import { ask, handwritten, lastUrl, ours } from './scope-api.js'

const one = await measure({
  ours: ask(ours(1), lastUrl(1)),
  handwritten: ask(handwritten(1), lastUrl(1)),
})
console.log('One request through getResponse, µs')
console.table([
  {
    ours: round(one.ours),
    handwritten: round(one.handwritten),
    ratio: round(one.ours / one.handwritten),
    budget: 1.5,
  },
])

/** @type {{ operations: number, ours: number, handwritten: number }[]} */
const rows = []
for (const operations of [1, 10, 100, 300, 1000, 5000]) {
  const times = await measure(
    {
      ours: ask(ours(operations), lastUrl(operations)),
      handwritten: ask(handwritten(operations), lastUrl(operations)),
    },
    { rounds: 5 },
  )
  rows.push({ operations, ...times })
}
console.log('The last of N operations, µs')
console.table(
  rows.map((row) => ({
    operations: row.operations,
    ours: round(row.ours),
    handwritten: round(row.handwritten),
    'handwritten / ours': round(row.handwritten / row.ours),
    'ours / ours at 1': round(row.ours / (rows[0]?.ours ?? Number.NaN)),
  })),
)

const foreign = 'https://other.example.com/pets'
const miss = await measure({
  ours: ask(ours(300), foreign),
  handwritten: ask(handwritten(1), foreign),
})
console.log('A foreign URL at 300 operations, against one handwritten handler, µs')
console.table([
  {
    ours: round(miss.ours),
    handwritten: round(miss.handwritten),
    ratio: round(miss.ours / miss.handwritten),
  },
])
