/** The marks in front of a reference's name. */
export interface Sigil {
  /** Backslashes that print before the reference: one for every two in the template. */
  readonly escapes: string
  /** Whether the number of backslashes is odd, as in `\$name`: the reference then prints as it is written. */
  readonly isEscaped: boolean
  /** Whether the reference is quiet, `$!name`: then it prints nothing where its value cannot be printed. */
  readonly isQuiet: boolean
  /** Text between the backslashes and the `$`, which prints before the value: the `#` of `#$name`. */
  readonly lead: string
}

/**
 * Reads the marks that a reference begins with, from the text of its first token: backslashes, `#`, `$` and `!`.
 *
 * @example
 * readSigil(String.raw`\\#$!name`) // { escapes: '\\', isEscaped: false, isQuiet: true, lead: '#' }
 */
export function readSigil(image: string): Sigil {
  const [, backslashes = '', lead = '', bang] = /^(\\*)(.*)\$(!?)/s.exec(image) ?? []
  return {
    escapes: backslashes.slice(0, backslashes.length >> 1),
    isEscaped: backslashes.length % 2 === 1,
    isQuiet: bang === '!',
    lead,
  }
}
