/** Parts of a glob, of which a backslash escapes the next character. */
const part =
  /(?<folders>(?<=^|\/)\*\*\/)|(?<all>(?<=^|\/)\*\*$)|(?<some>\*+)|(?<one>\?)|\[(?<class>[^\]]+)\]|(?<open>\{)|(?<close>\})|(?<comma>,)|\\?(?<plain>[\s\S])/gu

/**
 * Compiles a glob of `fileset` to a pattern of whole paths; undefined for one that is not valid. `*` is any name, `**`
 * any folders.
 *
 * @example
 * compileGlob('*.{yaml,yml}') // /^[^/]*\.(?:yaml|yml)$/u
 */
export function compileGlob(glob: string): RegExp | undefined {
  let depth = 0
  const sources = [...glob.matchAll(part)].map(({ groups = {} }) => {
    const { folders, all, some, one, class: set, open, close, comma, plain = '' } = groups
    if (folders !== undefined) return '(?:[^/]+/)*'
    if (all !== undefined) return '.+'
    if (some !== undefined) return '[^/]*'
    if (one !== undefined) return '[^/]'
    if (set !== undefined) return `[${set.replace(/[\\\]&]/g, '\\$&')}]`
    if (comma !== undefined) return depth > 0 ? '|' : ','
    if (open !== undefined) depth += 1
    if (close !== undefined) depth -= 1
    return open ? '(?:' : close ? ')' : plain.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  })
  try {
    return new RegExp(`^${sources.join('')}$`, 'u')
  } catch {
    return undefined
  }
}
