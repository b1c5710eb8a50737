const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
])

/**
 * Finds the offset in the source of the character at `index` of a text that was decoded from it: follows both, over
 * escapes and over the indentation and spaces that decoding left out.
 *
 * @example
 * alignText('"a\\nb"', 1, 'a\nb', 2) // 4
 */
export function alignText(source: string, start: number, text: string, index: number): number {
  let offset = start
  for (let position = 0; position < index && offset < source.length; position += 1) {
    const character = text.charAt(position)
    while (offset < source.length && !matches(source, offset, character)) offset += 1
    offset += lengthAt(source, offset, character)
  }
  // Skips what stands before the character itself, such as indentation.
  const next = text.charAt(index)
  let found = offset
  while (
    next !== '' &&
    found < source.length &&
    /[ \t]/.test(source.charAt(found)) &&
    !matches(source, found, next)
  ) {
    found += 1
  }
  return matches(source, found, next) ? found : offset
}

function matches(source: string, offset: number, character: string): boolean {
  return source.charAt(offset) === character || lengthAt(source, offset, character) > 1
}

/** Returns how many characters of the source write a character: more than one for an escape. */
function lengthAt(source: string, offset: number, character: string): number {
  if (source.charAt(offset) !== '\\') return 1
  const escaped = source.charAt(offset + 1)
  if (escapes.get(escaped) === character) return 2
  const code = /^\\u([\da-fA-F]{4})|^\\U([\da-fA-F]{8})/.exec(source.slice(offset, offset + 10))
  const point = code && Number.parseInt(code[1] ?? code[2] ?? '', 16)
  return code && String.fromCodePoint(point ?? 0) === character ? code[0].length : 1
}
