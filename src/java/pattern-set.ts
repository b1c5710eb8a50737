/** Java's sets of characters that JavaScript lacks or whose `\s` holds more, as items of a class in brackets. */
const sets: ReadonlyMap<string, string> = new Map([
  ['\\d', '0-9'],
  ['\\w', 'A-Za-z0-9_'],
  ['\\s', '\\t-\\r '],
  ['\\h', ' \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000'],
  ['\\v', '\\n-\\r\\x85\\u2028\\u2029'],
  ['Lower', 'a-z'],
  ['Upper', 'A-Z'],
  ['Alpha', 'a-zA-Z'],
  ['Digit', '0-9'],
  ['Alnum', 'a-zA-Z0-9'],
  ['Punct', '!-\\/:-@\\[-`\\{-~'],
  ['Space', '\\t-\\r '],
  ['XDigit', '0-9a-fA-F'],
  ['Blank', ' \\t'],
  ['Cntrl', '\\0-\\x1f\\x7f'],
  ['Graph', '!-~'],
  ['Print', ' -~'],
  ['IsDigit', '\\p{Nd}'],
])

/**
 * Writes the set of an escape such as `\d`, or of a name behind `\p`, as a class in brackets. A name that JavaScript
 * does not know either makes a pattern that it refuses.
 *
 * @example
 * writeSet('S')                // '[^\\t-\\r ]'
 * writeSet('p', 'Alpha')       // '[a-zA-Z]'
 * writeSet('P', 'IsLowercase') // '[^\\p{Lowercase}]'
 * writeSet('p', 'IsGreek')     // '[\\p{Script=Greek}]'
 */
export function writeSet(letter: string, name: string = `\\${letter.toLowerCase()}`): string {
  const items = sets.get(name) ?? writeProperty(name)
  return `[${letter < 'a' ? '^' : ''}${items}]`
}

/** Writes a property of Unicode, or else a script, which JavaScript names apart where Java has `\p{IsGreek}`. */
function writeProperty(name: string): string {
  const property = `\\p{${name.replace(/^Is/, '')}}`
  try {
    new RegExp(property, 'u')
    return property
  } catch {
    return name.startsWith('Is') ? property.replace('{', '{Script=') : property
  }
}

/**
 * Writes the range from one code point to another, both included, for a character class of JavaScript; with
 * `ignoresCase` also the other case of its ASCII letters.
 */
export function writeRange(from: number, to: number, ignoresCase: boolean): string {
  let items = writeCode(from) + (from === to ? '' : `-${writeCode(to)}`)
  if (ignoresCase) {
    for (const first of [65, 97]) {
      // The letters of this case, and those of the other one, whose codes differ by one bit.
      const start = Math.max(from, first)
      const end = Math.min(to, first + 25)
      if (start <= end) items += writeRange(start ^ 32, end ^ 32, false)
    }
  }
  return items
}

function writeCode(code: number): string {
  const char = String.fromCodePoint(code)
  return /\w/.test(char) ? char : `\\u{${code.toString(16)}}`
}
