import type { OverrideValue } from '../../mapping/context.ts'

/**
 * Whether a parameter is absent, empty or white space only, so that it does not count as sent. Of a multi-value one,
 * whether all values are.
 *
 * @example
 * isBlank(undefined) // true
 * isBlank(['', '7']) // false
 */
export function isBlank(value: OverrideValue | undefined): boolean {
  return value === undefined || [value].flat().every((text) => text.trim() === '')
}
