/**
 * Escapes the control characters of a text but line breaks and tabs, so that text out of a definition or an answer
 * cannot send commands to the terminal.
 *
 * @example
 * escapeControls('\x1b[31mred') // '\\u001B[31mred'
 */
export function escapeControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  })
}
