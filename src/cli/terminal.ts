/** The process that runs a command: its output streams, and its end. */
export interface Terminal {
  /** Writes results (stdout). */
  write(text: string): void
  /** Writes errors and progress messages (stderr). */
  writeError(text: string): void
  /** Whether both streams show ANSI styles. */
  readonly isColored: boolean
  /** Waits until the user ends the process, for a command that runs until then. */
  untilStopped(): Promise<void>
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 }

/** Puts a text into an ANSI style; returns it as it is for a terminal that shows none. */
export function style(name: keyof typeof codes, text: string, { isColored }: Terminal): string {
  return isColored ? `\x1b[${codes[name]}m${text}\x1b[0m` : text
}
