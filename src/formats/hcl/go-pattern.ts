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

/**
 * Fills what a pattern has matched into a replacement, as Go does: `$1x` is the group named `1x`, `${1}x` is the first
 * group and an `x`, `$$` a dollar.
 */
export function expandReplacement(template: string, match: RegExpExecArray): string {
  return template.replace(
    /\$(?:(\$)|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})/gu,
    (_, dollar: string | undefined, bare: string | undefined, braced = bare) => {
      if (dollar !== undefined) return dollar
      const name = String(braced)
      return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? ''
    },
  )
}
