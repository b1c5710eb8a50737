const controls = '\b\f\n\r\t'
const letters = 'bfnrt'

/**
 * Puts a backslash before the special characters of a text, the way of JSON and JavaScript.
 *
 * @example
 * escapeText('é"\n', /["\n]|[^ -~]/g) // '\u00E9\"\n'
 */
export function escapeText(text: string, special: RegExp): string {
  return text.replace(special, (char) => `\\${letters[controls.indexOf(char)] ?? toCode(char)}`)
}

/** What a letter after a backslash stands for: `n` a new line; undefined for any other. */
export function unescapeLetter(letter: string): string | undefined {
  return controls[letters.indexOf(letter)]
}

function toCode(char: string): string {
  if (char >= ' ' && char <= '~') return char
  return `u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
