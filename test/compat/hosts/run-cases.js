import * as library from 'msw-apigateway'
import { passesCase } from '../../conformance/cases/passes-case.js'
import { readCases } from '../../conformance/cases/read-cases.js'

// Runs the conformance cases in the program that runs this file, with the packed library, and prints how many pass.
let total = 0
let passed = 0
for (const [area, cases] of readCases()) {
  for (const subject of cases) {
    total += 1
    if (await passesCase(library, subject)) passed += 1
    else process.stderr.write(`${area}: ${subject.title}\n`)
  }
}
process.stdout.write(`cases: ${passed} of ${total}\n`)
// Deno does not end by itself once MSW is imported.
process.exit(passed === total ? 0 : 1)
