/** Converts a character to upper case as `Character.toUpperCase` does: `ß` stays, because `SS` is two characters. */
export function upperCaseOf(char: string): string {
  const converted = char.toUpperCase()
  return converted.length === char.length ? converted : char
}

/** Converts a character to lower case as `Character.toLowerCase` does: `İ` becomes `i`, without the second dot. */
export function lowerCaseOf(char: string): string {
  return char.toLowerCase().slice(0, char.length)
}

/**
 * Folds case as `String.equalsIgnoreCase` does: converts each character to upper case and then to lower case, because
 * some pairs become equal in only one of them.
 */
export function foldCase(text: string): string {
  return text.replace(/[A-Z\x80-\u{10ffff}]/gu, (char) => lowerCaseOf(upperCaseOf(char)))
}
