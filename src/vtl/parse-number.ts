const javaDouble =
  /^[\0- ]*([+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))[fFdD]?[\0- ]*$/

/**
 * `Integer.parseInt` (32 bits) and `Long.parseLong` (64 bits).
 *
 * @throws {Error} a NumberFormatException for anything but a sign and digits that fit.
 */
export function parseInteger(text: string, radix: number, bits: 32 | 64): bigint {
  const digits = /^[+-]?([\da-z]+)$/i.exec(text)?.[1]?.toLowerCase() ?? ''
  let value = 0n
  for (const digit of digits) {
    const size = Number.parseInt(digit, 36)
    if (size >= radix) throw numberFormat(text)
    value = value * BigInt(radix) + BigInt(size)
    if (value > 1n << 64n) throw numberFormat(text)
  }
  if (text.startsWith('-')) value = -value
  if (digits === '' || value !== BigInt.asIntN(bits, value)) throw numberFormat(text)
  return value
}

/**
 * `Double.parseDouble`: blanks around it and a `d` or `f` behind it are fine.
 *
 * @throws {Error} a NumberFormatException for anything else that is no number.
 */
export function parseDouble(text: string): number {
  const [, found] = javaDouble.exec(text) ?? []
  if (found === undefined) throw numberFormat(text)
  return Number(found.replace(/^[+-]NaN$/, 'NaN'))
}

function numberFormat(text: string): Error {
  return new Error(`java.lang.NumberFormatException: For input string: "${text}"`)
}
