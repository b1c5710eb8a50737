import type { OverrideValue } from '../../mapping/context.ts'

/**
 * Returns whether a parameter is absent, empty or white space only, so that it does not count as sent; of a multi-value
 * parameter, whether all its values are.
 *
 * @example
 * isBlank(undefined) // true
 * isBlank(['', '7']) // false
 */
export function isBlank(value: OverrideValue | undefined): boolean {
  return value === undefined || [value].flat().every((text) => text.trim() === '')
}
