/** The parts of a format specifier such as `%-8.3f`, without its position. */
export interface FormatSpecifier {
  readonly flags: string
  /** The least length of the text; 0 when none is given. */
  readonly width: number
  /** Undefined when none is given. */
  readonly precision: number | undefined
  /** The letter of the conversion in lower case: `f`. */
  readonly kind: string
}

/** The flags of each conversion; a `.` stands for a precision. */
const flags: Readonly<Record<string, string>> = {
  ...{ b: '-.', h: '-.', s: '-.', c: '-', t: '-', n: '', '%': '-' },
  ...{ d: '-+ 0,(', o: '-0#', x: '-0#', e: '-+ 0(.', f: '-+ 0,(.', g: '-+ 0,(.' },
}
/** The largest width and precision, so that a template cannot make texts of any length. */
const maxLength = 999

/** Returns whether the conversion exists and takes the flags, which must not contradict each other, and the precision. */
export function isAllowed(specifier: FormatSpecifier): boolean {
  const { width, precision, kind } = specifier
  const given = specifier.flags.replace('<', '') + (precision === undefined ? '' : '.')
  const allowed = Object.hasOwn(flags, kind) ? flags[kind] : undefined
  if (Array.from(given).some((flag) => !allowed?.includes(flag))) return false
  const isClear = !/-.*0|0.*-|\+.* | .*\+/.test(given) && (width > 0 || !/[-0]/.test(given))
  return allowed !== undefined && isClear && Math.max(width, precision ?? 0) <= maxLength
}
