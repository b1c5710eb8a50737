/** Sets of ASCII characters by the names that Go's patterns have for them in brackets: `[[:alpha:]]`. */
const classes: ReadonlyMap<string, string> = new Map([
  ['alnum', '0-9A-Za-z'],
  ['alpha', 'A-Za-z'],
  ['ascii', '\\x00-\\x7f'],
  ['blank', '\\t '],
  ['cntrl', '\\x00-\\x1f\\x7f'],
  ['digit', '0-9'],
  ['graph', '!-~'],
  ['lower', 'a-z'],
  ['print', ' -~'],
  ['punct', '!-\\/:-@\\[-`{-~'],
  ['space', '\\t\\n\\v\\f\\r '],
  ['upper', 'A-Z'],
  ['word', '\\w'],
  ['xdigit', '0-9A-Fa-f'],
])

/** Parts of a pattern that Go and JavaScript write differently, and escapes, which are left alone. */
const differences = /\(\?P<|\[:(\w+):\]|\\Q([\s\S]*?)(?:\\E|$)|\\([AzpP])([A-Z]?)|\\[\s\S]/g

/**
 * Compiles a pattern of Go's regular expressions, whose common syntax is that of JavaScript; undefined when it is not
 * valid in JavaScript.
 *
 * @example
 * compileGoPattern('(?i)^pets') // /^pets/giu
 */
export function compileGoPattern(pattern: string): RegExp | undefined {
  const [head = '', flags = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? []
  const source = pattern
    .slice(head.length)
    .replace(differences, (image, name?: string, quoted?: string, sign?: string, letter = '') => {
      if (image === '(?P<') return '(?<'
      if (name !== undefined) return classes.get(name) ?? image
      if (quoted !== undefined) return quoted.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
      if (sign === 'A') return `(?<![\\s\\S])${letter}`
      if (sign === 'z') return `(?![\\s\\S])${letter}`
      return sign && letter ? `\\${sign}{${letter}}` : image
    })
  // JavaScript's stricter syntax first, which alone knows `\p{L}`.
  return (
    compile(source, `gu${flags}`) ??
    (/\\p/i.test(source) ? undefined : compile(source, `g${flags}`))
  )
}

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
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
