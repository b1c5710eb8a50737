/**
 * Prints as `Double.toString` does: plain from 0.001 up to 10000000, otherwise in scientific notation, always with a
 * fraction.
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
  // Java always prints a digit after the point, the nearest one: 4.9E-324 where JavaScript prints 5e-324.
  const text = shortest.includes('.') ? shortest : value.toExponential(1)
  return text.replace(/e\+?/, 'E')
}
