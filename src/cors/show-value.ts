/**
 * Quotes a value to be shown. Control characters, which could steer a terminal, and no-break spaces, which nobody can
 * see, are escaped; a long value is cut.
 */
export function showValue(value: string): string {
  const short = value.length > 200 ? `${value.slice(0, 200)}…` : value
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  const escaped = short.replace(/[\0-\x1f\x7f-\xa0]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  })
  return `'${escaped}'`
}
