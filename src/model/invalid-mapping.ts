/** Returns API Gateway's sentence for a mapping expression, or a parameter's name, that it refuses. */
export function describeInvalidMapping(expression: string, kind: '' | 'parameter ' = ''): string {
  return `Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression ${kind}specified: ${expression}]`
}
