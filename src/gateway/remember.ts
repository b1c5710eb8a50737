/**
 * Returns a function that gives the result of `compile` for a text, computed only once for equal texts unless it
 * throws.
 *
 * @example
 * const compile = remember(compileJavaPattern)
 * compile('4\\d{2}') === compile('4\\d{2}') // true
 */
export function remember<Text extends string, Result>(
  compile: (text: Text) => Result,
): (text: Text) => Result {
  const results = new Map<Text, Result>()
  return (text) => {
    const result = results.get(text) ?? compile(text)
    results.set(text, result)
    return result
  }
}
