/** What API Gateway says of a mapping expression, or of a parameter name, that it refuses. */
export function describeInvalidMapping(expression: string): string {
  return `Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression specified: ${expression}]`
}
