import fc from 'fast-check'

/** @typedef {fc.Arbitrary<string>} Text */

/** @param {readonly string[]} texts */
export const oneOf = (...texts) => fc.constantFrom(...texts)

/** @param {readonly (string | Text)[]} parts @returns {Text} */
export const join = (...parts) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''))

/** @param {Text} part @param {string} separator @param {number} [maxLength] @returns {Text} */
export const series = (part, separator, maxLength = 3) =>
  fc.array(part, { maxLength }).map((texts) => texts.join(separator))

/** @param {readonly (readonly [weight: number, text: Text])[]} choices @returns {Text} */
export const choose = (...choices) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })))
