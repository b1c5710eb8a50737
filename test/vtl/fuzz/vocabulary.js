import { choose, join, oneOf } from './combinators.js'
import { variables } from './fuzz-data.js'

export const blank = oneOf('', '', '', '', ' ', '  ', '\t')
export const space = choose([12, blank], [1, oneOf('\n', '\r\n')])
const newline = oneOf('\n', '\n', '\r\n', '\r')
export const variable = oneOf(
  ...variables,
  'missing',
  'x',
  'y',
  'i',
  'foreach',
  '_a',
  'a-b',
  'in',
  'null',
)
export const key = oneOf('k', 'a', 'b', 'or', 'in', 'd', 'size', 'empty', 'x-y', '__proto__')

export const text = choose(
  [8, oneOf('a', 'b ', ' c', '"k": ', ': ', ',', 'x-y', 'é', '0', '-', '"', "'", '{"a":1}', 'end')],
  [4, newline],
  [3, oneOf(' ', '  ', '\t')],
  [3, oneOf('$', '#', '\\', '$$', '\\\\', '$!', '${', '#{', '{', '}', '(', ')', '[', ']', '.')],
  [2, oneOf('$5.00', '#fff', '#1', '#-2', '$.', '$[', '$![', '\\$', '\\#', '${}', '#{x}', '$-')],
  [1, oneOf('#endx', '#elsex', '#IF', '#foo', '#foo()', '#{foo}', '#setx', '#end1', '#@foo')],
  [1, oneOf('\\#if', '\\\\#end', '\\#set', '\\#foo', '\\\\\\#else', '\\$name', '\\\\$n', '\\${n}')],
)

export const comment = choose(
  [2, join('## ', oneOf('c', '$name', '#if', 'x $'), newline)],
  [2, oneOf('#* c *#', '#**#', '#** d *#', '#*\n$name #end\n*#')],
  [1, oneOf('#[[ $name #if ]]#', '#[[]]#', '#[[\n]]#', '#[[ # ]]#')],
)

export const number = choose(
  [6, oneOf('0', '1', '2', '3', '7', '10', '-1', '-2')],
  [1, oneOf('2147483647', '-2147483648', '9223372036854775807', '99999999999999999999')],
  [2, oneOf('0.5', '1.', '.5', '2.50', '1e3', '1.5e-5', '-3.25', '1.0E10')],
)
export const operator = oneOf(
  ...['+', '-', '*', '/', '%', '+', '-', '==', '!=', '<', '>', '<=', '>=', '&&', '||'],
  ...[' eq ', ' ne ', ' lt ', ' gt ', ' le ', ' ge ', ' and ', ' or '],
)

/** Calls of methods, most of them with usual arguments. */
export const method = choose(
  [
    3,
    oneOf('length()', 'size()', 'isEmpty()', 'toString()', 'trim()', 'toUpperCase()', 'hashCode()'),
  ],
  [
    3,
    oneOf('get(0)', 'get(9)', 'get("k")', 'get($n)', 'contains("b")', 'contains(1)', 'remove(0)'),
  ],
  [2, oneOf('substring(1)', 'substring(0, 2)', 'substring(2,1)', 'indexOf("b")', 'charAt(0)')],
  [2, oneOf('split(",")', 'split("")', 'replace("b","c")', 'replaceAll("[ab]+", "<$0>")')],
  [
    2,
    oneOf('matches("\\d+")', "replaceFirst('(o)', '[$1]')", 'equals("bob")', 'compareTo("bobby")'),
  ],
  [
    2,
    oneOf('keySet()', 'values()', 'entrySet()', 'containsKey("a")', 'put("z", $n)', 'put("a", 2)'),
  ],
  [
    2,
    oneOf('add($name)', 'add(0, "x")', 'addAll([4, 5])', 'set(0, "z")', 'subList(0, 1)', 'clear()'),
  ],
  [
    2,
    oneOf(
      'intValue()',
      'doubleValue()',
      'longValue()',
      'parseInt("12")',
      'parseInt("x")',
      'add(1)',
    ),
  ],
  [1, oneOf('concat($n)', 'concat("!")', 'lastIndexOf("b")', 'startsWith("b")', 'endsWith("b")')],
  [
    1,
    oneOf(
      'getClass().getName()',
      'size(1)',
      'trim("x")',
      'toString(1)',
      'intValue(2)',
      'remove("a")',
      'toCharArray().size()',
      'max(1, 2)',
      'hashCode(1)',
      'nope()',
      'get()',
      'length( )',
      'size(',
      'equals(5)',
      'valueOf(7)',
    ),
  ],
  [
    1,
    oneOf(
      'format("%05.2f|%s", 2.5, "a")',
      'join("-", $strs)',
      'iterator().next()',
      'getOrDefault("q", 1)',
    ),
  ],
)

const argument = oneOf(
  ...["'$.name'", '"$.map.b"', "'$'", "'$.list'", '"$.objs[0].k"', "'$.none'", "'$..k'"],
)
export const hostCall = choose(
  [3, join('input.', oneOf('path', 'json'), '(', argument, ')')],
  [2, join('input.params(', oneOf("'id'", "'q'", "'Accept'", "'none'"), ')')],
  [2, join('util.', oneOf('escapeJavaScript', 'urlEncode', 'base64Encode'), '($text)')],
  [1, oneOf('util.parseJson("[1, {""a"": null}]")', 'util.urlDecode("a%20b+c")')],
  [1, oneOf('context.stage', 'context.identity.sourceIp', 'context.none', 'stageVariables.region')],
)
