/** The output streams of a command. */
export interface Terminal {
  /** Writes results (stdout). */
  write(text: string): void
  /** Writes errors and progress messages (stderr). */
  writeError(text: string): void
  /** Whether both streams show ANSI styles. */
  readonly isColored: boolean
  /** Ends a command that runs until it is stopped, as with `--watch`. Default: only the end of the process does. */
  readonly signal?: AbortSignal
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 }

/** Puts a text into an ANSI style; returns it as it is for a terminal that shows none. */
export function style(name: keyof typeof codes, text: string, { isColored }: Terminal): string {
  return isColored ? `\x1b[${codes[name]}m${text}\x1b[0m` : text
}
