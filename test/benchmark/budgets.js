/**
 * Limits that the figures of `npm run bench` must not exceed. Ratios are ours to a yardstick measured in the same run,
 * so that they hold on any machine; sizes are kB, min+gzip.
 */
export const budgets = {
  /** Ratio of a request to the same request answered by a handwritten `http.get`. */
  request: 1.5,
  /** Ratio of a request to the last of 300 operations, to one to the only operation of an API. */
  scale300: 2,
  /** Ratio of a request to the last of 300 operations, to one to the last of 300 handwritten handlers. */
  handwritten300: 1 / 20,
  /**
   * Ratio of a request that none of 300 operations serves, to one that a single handwritten handler does not serve. The
   * latter took 14 µs on the machine of the README.
   */
  foreign300: 1.5,
  /** Ratio of making an API of 300 methods to velocityjs parsing the same templates. */
  compile: 0.3,
  /** Ratio of rendering a template that is prepared once, to velocityjs. */
  render: 1 / 6,
  /** Ratio of parsing a template, to velocityjs. */
  parse: 1 / 4,
  /** Ratio of parsing 256 KB to parsing them in eight parts, near 1 while the cost grows no faster than the length. */
  growth: 1.3,
  /**
   * Milliseconds that importing the core in Node takes longer than importing msw. Printed but not enforced, because
   * times depend on the machine.
   */
  importMilliseconds: 25,
  coreKilobytes: 40,
  browserKilobytes: 51.5,
}
