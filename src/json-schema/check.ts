import type { Value } from '../java/value.ts'
import type { Check, CheckContext } from './keyword.ts'

/**
 * Creates a check that applies to values of some types; values of all other types pass.
 *
 * @example
 * check(isText, (text) => text !== '', (text) => `string "${text}" is empty`)
 */
export function check<Checked extends Value>(
  applies: (value: Value) => value is Checked,
  passes: (value: Checked, context: CheckContext) => boolean,
  describe: (value: Checked) => string,
): Check {
  return {
    kind: 'check',
    explain: (value, context) =>
      applies(value) && !passes(value, context) ? () => describe(value) : undefined,
  }
}
