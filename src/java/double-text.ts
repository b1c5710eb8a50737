/**
 * How `Double.toString` prints: plain between 1.0E-3 and 1.0E7, otherwise scientific, always with a fraction.
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
  // Java always has a digit after the point, and picks the nearest one: 4.9E-324 where JavaScript has 5e-324.
  const text = shortest.includes('.') ? shortest : value.toExponential(1)
  return text.replace(/e\+?/, 'E')
}
