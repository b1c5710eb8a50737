/**
 * Prints a number as `Double.toString` does: plain from 0.001 to below 10000000, otherwise in scientific notation,
 * always with a fraction.
 *
 * @example
 * doubleText(10)   // '10.0'
 * doubleText(1e10) // '1.0E10'
 */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const size = Math.abs(value)
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value)
  const shortest = value.toExponential()
  // Java always prints a digit after the point, the one nearest to the number: 4.9E-324 for 5e-324 in JavaScript.
  const text = shortest.includes('.') ? shortest : value.toExponential(1)
  return text.replace(/e\+?/, 'E')
}

/** Prints a number as `Float.toString` of Java 17 does: with the digits that tell the number from other Floats. */
export function floatText(value: number): string {
  for (let digits = 2; digits < 10 && Number.isFinite(value); digits += 1) {
    const short = Number(value.toPrecision(digits))
    // Java takes both neighbouring Floats to be as near as the nearer one, and a decimal halfway between two Floats for
    // neither of them.
    const distance = (short - value) * 1.000001
    if (Math.fround(value + distance) === value && Math.fround(value - distance) === value) {
      return doubleText(short)
    }
  }
  return doubleText(value)
}
