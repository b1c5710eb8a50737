import fc from 'fast-check'
import { variables } from './fuzz-data.js'

/** @typedef {fc.Arbitrary<string>} Text */

/** @param {readonly string[]} texts */
const oneOf = (...texts) => fc.constantFrom(...texts)

/** @param {readonly (string | Text)[]} parts @returns {Text} */
const join = (...parts) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''))

/** @param {Text} part @param {string} separator @param {number} [maxLength] @returns {Text} */
const series = (part, separator, maxLength = 3) =>
  fc.array(part, { maxLength }).map((texts) => texts.join(separator))

/** @param {readonly (readonly [weight: number, text: Text])[]} choices @returns {Text} */
const choose = (...choices) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })))

const blank = oneOf('', '', '', '', ' ', '  ', '\t')
const space = choose([12, blank], [1, oneOf('\n', '\r\n')])
const newline = oneOf('\n', '\n', '\r\n', '\r')
const variable = oneOf(...variables, 'missing', 'x', 'y', 'i', 'foreach', '_a', 'a-b', 'in', 'null')
const key = oneOf('k', 'a', 'b', 'or', 'in', 'd', 'size', 'empty', 'class', 'x-y', '__proto__')

const text = choose(
  [8, oneOf('a', 'b ', ' c', '"k": ', ': ', ',', 'x-y', 'é', '0', '-', '"', "'", '{"a":1}', 'end')],
  [4, newline],
  [3, oneOf(' ', '  ', '\t')],
  [3, oneOf('$', '#', '\\', '$$', '\\\\', '$!', '${', '#{', '{', '}', '(', ')', '[', ']', '.')],
  [2, oneOf('$5.00', '#fff', '#1', '#-2', '$.', '$[', '$![', '\\$', '\\#', '${}', '#{x}', '$-')],
  [1, oneOf('#endx', '#elsex', '#IF', '#foo', '#foo()', '#{foo}', '#setx', '#end1', '#@foo')],
  [1, oneOf('\\#if', '\\\\#end', '\\#set', '\\#foo', '\\\\\\#else', '\\$name', '\\\\$n', '\\${n}')],
)

const comment = choose(
  [2, join('## ', oneOf('c', '$name', '#if', 'x $'), newline)],
  [2, oneOf('#* c *#', '#**#', '#** d *#', '#*\n$name #end\n*#')],
  [1, oneOf('#[[ $name #if ]]#', '#[[]]#', '#[[\n]]#', '#[[ # ]]#')],
)

const number = choose(
  [6, oneOf('0', '1', '2', '3', '7', '10', '-1', '-2')],
  [1, oneOf('2147483647', '-2147483648', '9223372036854775807', '99999999999999999999')],
  [2, oneOf('0.5', '1.', '.5', '2.50', '1e3', '1.5e-5', '-3.25', '1.0E10')],
)
const operator = oneOf(
  ...['+', '-', '*', '/', '%', '+', '-', '==', '!=', '<', '>', '<=', '>=', '&&', '||'],
  ...[' eq ', ' ne ', ' lt ', ' gt ', ' le ', ' ge ', ' and ', ' or '],
)

/** A method's name with what its arguments usually are. */
const method = choose(
  [3, oneOf('length()', 'size()', 'isEmpty()', 'toString()', 'trim()', 'toUpperCase()', 'hashCode()')],
  [3, oneOf('get(0)', 'get(9)', 'get("k")', 'get($n)', 'contains("b")', 'contains(1)', 'remove(0)')],
  [2, oneOf('substring(1)', 'substring(0, 2)', 'substring(2,1)', 'indexOf("b")', 'charAt(0)')],
  [2, oneOf('split(",")', 'split("")', 'replace("b","c")', 'replaceAll("[ab]+", "<$0>")')],
  [2, oneOf('matches("\\d+")', "replaceFirst('(o)', '[$1]')", 'equals("bob")', 'compareTo("bobby")')],
  [2, oneOf('keySet()', 'values()', 'entrySet()', 'containsKey("a")', 'put("z", $n)', 'put("a", 2)')],
  [2, oneOf('add($name)', 'add(0, "x")', 'addAll([4, 5])', 'set(0, "z")', 'subList(0, 1)', 'clear()')],
  [2, oneOf('intValue()', 'doubleValue()', 'longValue()', 'parseInt("12")', 'parseInt("x")', 'add(1)')],
  [1, oneOf('concat($n)', 'concat("!")', 'lastIndexOf("b")', 'startsWith("b")', 'endsWith("b")')],
  [1, oneOf('getClass().getName()', 'nope()', 'get()', 'length( )', 'size(', 'equals(5)', 'valueOf(7)')],
  [1, oneOf('format("%05.2f|%s", 2.5, "a")', 'join("-", $strs)', 'iterator().next()', 'getOrDefault("q", 1)')],
)

const argument = oneOf("'$.name'", '"$.map.b"', "'$'", "'$.list'", '"$.objs[0].k"', "'$.none'", "'$..k'")
const call = choose(
  [3, join('input.', oneOf('path', 'json'), '(', argument, ')')],
  [2, join('input.params(', oneOf("'id'", "'q'", "'Accept'", "'none'", ''), ')')],
  [2, join('util.', oneOf('escapeJavaScript', 'urlEncode', 'base64Encode'), '($text)')],
  [1, oneOf('util.parseJson("[1, {""a"": null}]")', 'util.urlDecode("a%20b+c")', 'input.body.length()')],
  [1, oneOf('context.stage', 'context.identity.sourceIp', 'context.none', 'stageVariables.region')],
)

/** The rules that contain each other, by how deep they may still nest. */
const rules = {
  reference: choose,
}

/** @param {(rule: string) => Text} rule one level deeper */
const recursive = (rule) => ({
  reference: () => join('$'),
})

/** @type {Map<string, Text>} */
const made = new Map()

/**
 * A rule of the grammar that nests at most so deep.
 *
 * @param {keyof typeof grammar} rule
 * @param {number} depth
 * @returns {Text}
 */
function at(rule, depth) {
  const known = made.get(`${rule} ${depth}`)
  if (known) return known
  const arbitrary = grammar[rule](depth - 1)
  made.set(`${rule} ${depth}`, arbitrary)
  return arbitrary
}

/** @param {number} depth @returns {Text} */
const leafOr = (depth, leaf, inner) => (depth > 0 ? inner : leaf)

const grammar = {
  /** @param {number} depth */
  path: (depth) => series(choose(
    [3, join('.', key)],
    [3, join('.', method)],
    [2, join('[', depth > 0 ? at('value', depth) : oneOf('0', '-1', '"a"'), ']')],
  ), '', 2),
}
