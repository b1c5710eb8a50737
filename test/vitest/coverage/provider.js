/** A coverage provider that reports only what reporters add: it prints the files that they merge, and their counts. */
const provider = {
  name: 'added',
  initialize() {},
  resolveOptions: () => ({ enabled: true, reporter: [], reportsDirectory: 'coverage' }),
  clean() {},
  onAfterSuiteRun() {},
  generateCoverage() {
    /** @type {object[]} */
    const added = []
    return { added, merge: (/** @type {object} */ coverage) => added.push(coverage) }
  },
  /** @param {{ added: object[] }} coverage */
  reportCoverage({ added }) {
    process.stdout.write(`added coverage: ${JSON.stringify(added)}\n`)
  },
}

export default { getProvider: () => provider }
