/** Unquoted words that YAML 1.2 reads as null, a boolean or a number (core schema), with their values. */
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.inf', '.Inf', '.INF'].flatMap((word) => {
    return [word, `+${word}`, `-${word}`].map((spelling) => {
      return [spelling, spelling.startsWith('-') ? -Infinity : Infinity] as const
    })
  }),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
])

/** Unquoted words that only YAML 1.1 reads as booleans; without `y` and `n`, which CloudFormation reads as texts. */
const yaml11Booleans: ReadonlyMap<string, unknown> = new Map([
  ...['yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
])

const number = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/

/**
 * Reads the value of an unquoted text: null, a boolean, a number, or else the text itself, also for a date. Follows
 * YAML 1.2; only a CloudFormation template is YAML 1.1, where `yes` is a boolean and `017` is octal, while `089` is a
 * text.
 *
 * @example
 * plainValue('yes', false) // 'yes'
 * plainValue('yes', true) // true
 */
export function plainValue(text: string, isCloudFormation: boolean): unknown {
  // Most texts of a file begin like none of these words and numbers.
  if (!/^(?:$|[-+.\d~nNtTfFyYoO])/.test(text)) return text
  if (words.has(text)) return words.get(text)
  if (isCloudFormation && yaml11Booleans.has(text)) return yaml11Booleans.get(text)
  if (!number.test(text)) return text
  if (!isCloudFormation || !/^[-+]?0\d+$/.test(text)) return Number(text)
  return /[89]/.test(text) ? text : Number.parseInt(text, 8)
}

/**
 * Matches the unquoted texts that YAML 1.1 reads otherwise than YAML 1.2, as a value (`yes`, `017`) or as a key (`TRUE`,
 * whose name is `true`).
 */
const versioned =
  /^(?:[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|T(?:rue|RUE)|F(?:alse|ALSE)|[-+]?0\d+)$/

/** Returns whether an unquoted text is a value or key that YAML 1.1 reads otherwise than YAML 1.2. */
export function dependsOnVersion(text: string): boolean {
  return versioned.test(text)
}
