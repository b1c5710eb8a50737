/** How long the escapes of a quoted text are that are longer than two characters. */
const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 }

/**
 * Where a character of a text stands in the source it was read from: a YAML block, a plain or quoted scalar, or a JSON
 * string. Both are walked side by side; what the source has besides is quotes, escapes, indentation and line breaks.
 *
 * @example
 * toSourceOffset('"a\\n#if"', 'a\n#if', 2) // 4, the #
 */
export function toSourceOffset(source: string, text: string, offset: number): number {
  const isBlock = /^[|>]/.test(source)
  const quote = /^["']/.exec(source)?.[0]
  let at = isBlock ? source.indexOf('\n') + 1 : quote ? 1 : 0
  const indent = isBlock ? firstIndent(source.slice(at)) - firstIndent(text) : 0
  let index = 0
  while (at < source.length && index < text.length) {
    const width = widthOf(source, at, text[index], quote)
    const isIndent = source[at] === ' ' && at - source.lastIndexOf('\n', at) <= indent
    if (width === 0 || isIndent) at += 1
    else if (index === offset) break
    else {
      index += source.startsWith('\\U', at) ? 2 : 1
      at += width
    }
  }
  return at
}

/** How much of the source gives a character of the text; 0 when the source goes on with something else. */
function widthOf(
  source: string,
  at: number,
  character: string | undefined,
  quote: string | undefined,
): number {
  const next = source[at]
  if (quote === '"' && next === '\\') {
    const escaped = source.charAt(at + 1)
    return /[\r\n]/.test(escaped) ? 0 : (escapeLengths[escaped] ?? 2)
  }
  if (next === character) return quote === "'" && next === "'" ? 2 : 1
  const isFolded = character === ' ' && next === '\n'
  return isFolded ? 1 : 0
}

function firstIndent(text: string): number {
  return /^(?:[ \t]*\r?\n)*( *)/.exec(text)?.[1]?.length ?? 0
}
