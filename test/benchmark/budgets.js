/**
 * Limits that the figures of `npm run bench` must not exceed. Ratios are ours to a yardstick measured in the same run,
 * so that they hold on any machine; sizes are kB, min+gzip.
 */
export const budgets = {
  /** Time of a request, relative to the same request to a handwritten `http.get`. */
  request: 1.5,
  /** Time of a request to the last of 300 operations, relative to one to the only operation of an API. */
  scale300: 2,
  /** Time of a request to the last of 300 operations, relative to one to the last of 300 handwritten handlers. */
  handwritten300: 1 / 20,
  /**
   * Time of a request that none of 300 operations serves, relative to one that a single handwritten handler does not
   * serve. The latter took 14 µs on the machine of the README.
   */
  foreign300: 1.5,
  /**
   * Time of a simple request across origins with the CORS verdict, relative to one without, which took 37 µs on the
   * machine of the README: 15 µs more would be a ratio of 1.4.
   */
  corsSimple: 1.2,
  /** Time of a request with a preflight, relative to one without the verdict and the run of OPTIONS. */
  corsPreflighted: 1.1,
  /** Time of a request while coverage is recorded, relative to one without. */
  coverage: 1.1,
  /** Time to make an API of 300 methods, relative to velocityjs parsing its templates. */
  compile: 0.3,
  /** Time to render a template that is prepared once, relative to velocityjs. */
  render: 1 / 6,
  /** Time to parse a template, relative to velocityjs. */
  parse: 1 / 4,
  /** Time to parse 256 KB, relative to eight parts of 32 KB; near 1 while the cost grows no faster than the length. */
  growth: 1.3,
  /**
   * Milliseconds that importing the core in Node takes longer than importing msw. Printed but not enforced, because
   * times depend on the machine.
   */
  importMilliseconds: 25,
  /** Limits of `npm run bench:start`. */
  start: {
    /** Time to load 300 operations and make them ready, relative to js-yaml's `load` of their YAML. */
    yaml: 2.2,
    /** The same of JSON, also relative to js-yaml's `load` of the YAML. */
    json: 1.2,
    /** Time of a file with aliases, relative to the same file with every alias written out. */
    aliases: 1.2,
    /** Time for each operation of 1,000 paths with aliases, relative to 150 paths. */
    aliasGrowth: 1.2,
    /** CPU time of a Vitest suite whose set-up file loads YAML, relative to one with a handwritten handler. */
    yamlSuite: 1.9,
    jsonSuite: 1.5,
    /**
     * Milliseconds of the imports, the second after the first, and of the first answer. Printed but not enforced,
     * because times depend on the machine.
     */
    mainMilliseconds: 15,
    nodeMilliseconds: 10,
    answerMilliseconds: 10,
    /** Megabytes of heap that an API keeps beyond its parsed document: of a generated file, and without equal templates. */
    megabytes: 4,
    distinctMegabytes: 8,
  },
  /**
   * Milliseconds from the start of `serve` with 300 operations to its first answer, on a quiet machine: limits of
   * `npm run bench:serve`.
   */
  serve: { json: 450, yaml: 550 },
  coreKilobytes: 43,
  browserKilobytes: 74,
}
