import fc from 'fast-check'
import { references, variables } from './fuzz-data.js'

/** @typedef {fc.Arbitrary<string>} Text */

/** @param {readonly string[]} texts */
const oneOf = (...texts) => fc.constantFrom(...texts)

/** @param {readonly (string | Text)[]} parts @returns {Text} */
const join = (...parts) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''))

/** @param {Text} part @param {string} separator @param {number} maxLength @returns {Text} */
const list = (part, separator, maxLength) =>
  fc.array(part, { maxLength }).map((texts) => texts.join(separator))

/** @param {readonly (readonly [weight: number, text: Text])[]} choices @returns {Text} */
const choose = (...choices) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })))

const blank = oneOf('', '', '', '', ' ', '  ', '\t')
const space = choose([8, blank], [1, oneOf('\n', '\r\n')])
const newline = oneOf('\n', '\n', '\r\n', '\r')
const name = oneOf(...variables)
const key = oneOf('k', 'a', 'b', 'or', 'in', 'd', 'size', 'empty', 'class', 'x-y', '__proto__', 'null')

const text = choose(
  [8, oneOf('a', 'b ', ' c', '"k": ', ': ', ',', 'x-y', 'é', '0', '-', '"', "'", '{"a":1}', 'end')],
  [4, newline],
  [3, oneOf(' ', '  ', '\t')],
  [3, oneOf('$', '#', '\\', '$$', '\\\\', '$!', '${', '#{', '{', '}', '(', ')', '[', ']', '.')],
  [2, oneOf('$5.00', '#fff', '#1', '#-2', '$.', '$[', '$![', '#-', '\\$', '\\#', '${}', '#{x}', '$-')],
  [1, oneOf('#endx', '#elsex', '#IF', '#foo', '#foo()', '#{foo}', '#setx', '#end1', '#@foo', '$null')],
  [1, oneOf('\\#if', '\\\\#end', '\\#set', '\\#foo', '\\\\\\#else', '\\$name', '\\\\$name', '\\${n}')],
)

const integer = oneOf('0', '1', '2', '3', '7', '-1', '-2', '2147483647', '9223372036854775807', '99999999999999999999')
const float = oneOf('0.5', '1.', '.5', '2.50', '1e3', '1.5e-5', '-3.25', '1.0E10')
const operator = oneOf('+', '-', '*', '/', '%', '+', '==', '!=', '<', '>', '<=', '>=', '&&', '||')
const wordOperator = oneOf(' eq ', ' ne ', ' lt ', ' gt ', ' le ', ' ge ', ' and ', ' or ')

const { template } = fc.letrec((tie) => {
  /** @param {string} rule @returns {Text} */
  const rule = (rule) => /** @type {Text} */ (tie(rule))
  const [reference, value, expression, block] = ['reference', 'value', 'expression', 'block'].map(rule)
  ...
})
