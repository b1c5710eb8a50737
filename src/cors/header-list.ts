/** Headers as pairs of name and value; a repeated header has a pair for each value. A `Headers` object is one too. */
export type HeaderList = Iterable<readonly [name: string, value: string]>

/**
 * Reads a header as browsers do: its values trimmed and joined by `, `; undefined when the header is absent (Fetch
 * standard, "get").
 *
 * @example
 * readHeader([['vary', 'Origin '], ['Vary', 'Accept']], 'VARY') // 'Origin, Accept'
 */
export function readHeader(headers: HeaderList, header: string): string | undefined {
  const key = header.toLowerCase()
  const values: string[] = []
  for (const [name, value] of headers) if (name.toLowerCase() === key) values.push(trim(value))
  return values[0] === undefined ? undefined : values.join(', ')
}

/**
 * Reads a comma-separated list of header names or methods; undefined when one item is neither, because browsers then
 * ignore the whole list (Fetch standard, "extract header list values"). Empty items do not count.
 *
 * @example
 * readNames('GET, ,PUT')  // Set { 'GET', 'PUT' }
 * readNames('"GET", PUT') // undefined, because of the quotes
 */
export function readNames(value = ''): ReadonlySet<string> | undefined {
  const names = value.split(',').map(trim).filter(Boolean)
  return names.every(isName) ? new Set(names) : undefined
}

/** Returns whether a text can be the name of a header or a method: a token of RFC 9110. */
export function isName(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text)
}

/**
 * Removes blanks and line breaks from both ends of a text. `String.trim` removes more, such as a no-break space, which
 * browsers take for a part of the value.
 */
export function trim(text: string): string {
  return text.replace(/^[\t\n\r ]+|(?<![\t\n\r ])[\t\n\r ]+$/g, '')
}
