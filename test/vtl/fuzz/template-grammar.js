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
const key = oneOf('k', 'a', 'b', 'or', 'in', 'd', 'size', 'empty', 'x-y', '__proto__')

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
const hostCall = choose(
  [3, join('input.', oneOf('path', 'json'), '(', argument, ')')],
  [2, join('input.params(', oneOf("'id'", "'q'", "'Accept'", "'none'"), ')')],
  [2, join('util.', oneOf('escapeJavaScript', 'urlEncode', 'base64Encode'), '($text)')],
  [1, oneOf('util.parseJson("[1, {""a"": null}]")', 'util.urlDecode("a%20b+c")')],
  [1, oneOf('context.stage', 'context.identity.sourceIp', 'context.none', 'stageVariables.region')],
)

/** @typedef {'path' | 'reference' | 'string' | 'value' | 'expression' | 'directive' | 'template'} Rule */

/** @type {Map<string, Text>} */
const made = new Map()

/**
 * A rule of the grammar whose rules within rules nest no deeper than this.
 *
 * @param {Rule} rule
 * @param {number} depth
 * @returns {Text}
 */
function at(rule, depth) {
  const name = `${rule} ${depth}`
  const known = made.get(name)
  if (known) return known
  const arbitrary = depth > 0 ? grammar[rule](depth - 1) : leaves[rule]
  made.set(name, arbitrary)
  return arbitrary
}

/** @type {Record<Rule, Text>} */
const leaves = {
  path: choose([2, fc.constant('')], [1, join('.', key)], [1, join('.', method)]),
  reference: join('$', variable),
  string: oneOf('"a"', "'b'", '""', "'it''s'", '"say ""hi"""', "'$name'", '"$name"', '"\\u0041$n"'),
  value: choose([2, number], [2, join('$', variable)], [1, oneOf('"a"', "'bob'", 'true', 'false')]),
  expression: choose([2, number], [2, join('$', variable)], [1, oneOf('"a"', "'bob'", 'true')]),
  directive: oneOf('#stop', '#break', '#else', '#end', '#{end}', '#if', '#foreach', '#set'),
  template: text,
}

/** @type {Record<Rule, (depth: number) => Text>} */
const grammar = {
  path: (depth) =>
    join(
      series(
        choose(
          [3, join('.', key)],
          [3, join('.', method)],
          [
            1,
            join(
              '.',
              oneOf('get', 'add', 'equals', 'contains'),
              '(',
              space,
              at('value', depth),
              ')',
            ),
          ],
          [2, join('[', oneOf('0', '1', '-1', '9', '"a"', '$n', "'k'"), ']')],
          [1, join('[', space, at('value', depth), space, ']')],
        ),
        '',
      ),
      oneOf('', '', '', '', '', '', '.class', '.class.name'),
    ),
  reference: (depth) =>
    choose(
      [6, join('$', variable, at('path', depth))],
      [3, join('${', variable, at('path', depth), '}')],
      [2, join('$!', variable, at('path', depth))],
      [1, join('$!{', variable, at('path', depth), '}')],
      [2, join('$', hostCall, at('path', depth))],
      [1, join(oneOf('\\', '\\\\', '#', '$', '\\\\\\', '$\\', '$!'), '$', variable)],
    ),
  string: (depth) =>
    choose(
      [4, leaves.string],
      [3, at('template', depth).map((content) => `"${content.replaceAll('"', '""')}"`)],
      [1, at('template', depth).map((content) => `'${content.replaceAll("'", "''")}'`)],
      [1, join('"', at('template', depth), '"')],
    ),
  value: (depth) =>
    choose(
      [4, number],
      [5, at('reference', depth)],
      [4, at('string', depth)],
      [1, oneOf('true', 'false', 'null', 'x')],
      [2, join('[', series(join(space, at('value', depth), space), ','), ']')],
      [1, join('[', oneOf('1', '3', '-1', '$n', '$zero'), '..', oneOf('2', '5', '$n', '$f'), ']')],
      [
        2,
        join(
          '{',
          series(join(at('string', depth), space, ':', at('value', depth)), ','),
          space,
          '}',
        ),
      ],
    ),
  expression: (depth) =>
    choose(
      [4, at('value', depth)],
      [5, join(at('expression', depth), blank, operator, blank, at('expression', depth))],
      [2, join('(', space, at('expression', depth), space, ')')],
      [1, join(oneOf('!', 'not ', '! '), at('expression', depth))],
    ),
  directive: (depth) => {
    const body = at('template', depth)
    const end = oneOf('#end', '#end', '#end', '#{end}', '#end\n', '#end ', '')
    return choose(
      [
        8,
        join(
          oneOf('#set', '#set', '#set', '#set '),
          '(',
          blank,
          '$',
          oneOf('x', 'y', 'n'),
          blank,
          '=',
          space,
          at('expression', depth),
          ')',
        ),
      ],
      [2, join('#set($', variable, at('path', depth), ' = ', at('expression', depth), ')')],
      [1, join('#{set}(', at('reference', depth), '=', at('value', depth), ')', blank)],
      [6, join('#if', blank, '(', at('expression', depth), ')', blank, body, end)],
      [3, join('#if(', at('expression', depth), ')', body, oneOf('#else', '#{else}'), body, end)],
      [
        2,
        join(
          '#{if}(',
          at('expression', depth),
          ')',
          body,
          '#elseif(',
          at('expression', depth),
          ')',
          body,
          end,
        ),
      ],
      [
        5,
        join(
          '#foreach',
          blank,
          '($',
          oneOf('i', 'x', 'k'),
          ' in ',
          at('value', depth),
          ')',
          body,
          end,
        ),
      ],
      [
        2,
        join(
          '#foreach( ${i} in $list )$i$foreach.',
          oneOf('count', 'hasNext', 'index', 'last', 'parent'),
          body,
          end,
        ),
      ],
      [2, join('#define($', oneOf('x', 'y'), ')', body, end)],
      [
        1,
        join(
          oneOf('#macro', '#macro ', '#{macro}'),
          '(m',
          oneOf('', ' $a', ' $a, $b'),
          ')',
          body,
          end,
        ),
      ],
      [
        1,
        join(
          oneOf('#m', '#foo', '#@m', '#evaluate', '#parse', '#{m}'),
          '(',
          space,
          at('value', depth),
          ')',
          blank,
        ),
      ],
      [1, join('#literal()', body, end)],
      [
        2,
        oneOf(
          '#stop',
          '#break',
          '#break($foreach)',
          '#stop("x")',
          '#{break}',
          '#return',
          '#break($foreach.parent)',
        ),
      ],
      [1, leaves.directive],
    )
  },
  template: (depth) =>
    series(
      choose([6, text], [6, at('reference', depth)], [4, at('directive', depth)], [1, comment]),
      '',
      6,
    ),
}

/** Templates of everything Velocity knows, well-formed for the most part. */
export const template = series(
  choose([4, text], [5, at('reference', 2)], [5, at('directive', 3)], [1, comment]),
  '',
  8,
)
