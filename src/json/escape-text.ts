/** The control characters that have an escape of one letter; `letters` holds the letters in the same order. */
const controls = '\b\f\n\r\t'
const letters = 'bfnrt'

/**
 * Escapes the characters that `special`, a global expression, matches, with a backslash as JSON and JavaScript do.
 *
 * @example
 * escapeText('é"\n', /["\n]|[^ -~]/g) // '\u00E9\"\n'
 */
export function escapeText(text: string, special: RegExp): string {
  return text.replace(special, (char) => `\\${letters[controls.indexOf(char)] ?? toCode(char)}`)
}

/** Returns the control character that a letter means after a backslash, such as a line feed for `n`; else undefined. */
export function unescapeLetter(letter: string): string | undefined {
  return controls[letters.indexOf(letter)]
}

function toCode(char: string): string {
  if (char >= ' ' && char <= '~') return char
  return `u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
