/** Returns whether a value has quotes, which no CORS header needs. */
export function isQuoted(value = ''): boolean {
  return /['"]/.test(value)
}
