/**
 * Compiles a pattern of Go's regular expressions, whose common syntax is that of JavaScript; undefined when it is not
 * valid in JavaScript.
 *
 * @example
 * compileGoPattern('(?i)^pets') // /^pets/gi
 */
export function compileGoPattern(pattern: string): RegExp | undefined {
  const [head = '', flags = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? []
  const source = pattern.slice(head.length).replaceAll('(?P<', '(?<')
  try {
    return new RegExp(source, `g${flags}`)
  } catch {
    return undefined
  }
}
