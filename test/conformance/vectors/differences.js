const lowerCase =
  'AWS tells header names apart by case; fetch has lower-case names only, so here a look-up ignores case.'
const joined =
  'AWS sees the lines of a repeated header apart; fetch hands them over as one text, joined with a comma and a space.'

/**
 * Reasons why vectors cannot pass, by id.
 *
 * @type {ReadonlyMap<string, string>}
 */
export const differences = new Map([
  ['unit/param_mapping/casing', lowerCase],
  ['unit/param_mapping/response/casing', lowerCase],
  ['unit/param_mapping/multi_headers', joined],
  ['unit/param_mapping/response/multi_headers', joined],
])
