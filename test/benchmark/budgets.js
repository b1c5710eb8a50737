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
  coreKilobytes: 43,
  browserKilobytes: 67.3,
}
