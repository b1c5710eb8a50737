/**
 * What `npm run bench` must not exceed. Ratios are ours to a yardstick measured in the same run, so that they hold on
 * any machine; sizes are kB, min+gzip.
 */
export const budgets = {
  /** One request, to a handwritten `http.get`. */
  request: 1.5,
  /** The last of 300 operations, to the only one of one. */
  scale300: 2,
  /** The last of 300 operations, to the last of 300 handwritten handlers. */
  handwritten300: 1 / 20,
  /** A foreign URL at 300 operations, to one handwritten handler that is passed over: 14 µs on the machine of the README. */
  foreign300: 1.5,
  /** An API of 300 methods, to velocityjs parsing the same templates. */
  compile: 0.3,
  /** Templates prepared once, to velocityjs. */
  render: 1 / 6,
  parse: 1 / 4,
  /** Parsing 256 KB, to parsing them in eight parts: the cost grows with the length, and not faster. */
  growth: 1.3,
  /** Importing the core in Node, in milliseconds more than importing msw: told, and not held, as it is a time. */
  importMilliseconds: 25,
  coreKilobytes: 40.3,
  browserKilobytes: 51.8,
}
