/** Where a command writes. */
export interface Terminal {
  /** Results. */
  write(text: string): void
  /** What is wrong, and what is said by the way. */
  writeError(text: string): void
  readonly isColored: boolean
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 }

/** A text in a style, where the terminal shows styles. */
export function style(name: keyof typeof codes, text: string, { isColored }: Terminal): string {
  return isColored ? `\x1b[${codes[name]}m${text}\x1b[0m` : text
}
