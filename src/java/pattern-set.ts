/** Java's character sets that JavaScript lacks or, like `\s`, defines otherwise, as items of a class in brackets. */
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
 * Writes the character set of a Java escape such as `\d`, or of the name after `\p`, as a JavaScript class in brackets.
 * A name neither in `sets` nor known to JavaScript makes a class that JavaScript refuses to compile.
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

/** Writes a set that Java names, as in `\p{IsGreek}`: as a Unicode property, or else as a script, with `Script=`. */
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
      // Adds the other case of the range's letters from A to Z or a to z: their codes differ by one bit.
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
