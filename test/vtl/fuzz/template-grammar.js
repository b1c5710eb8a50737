import fc from 'fast-check'
import { choose, join, oneOf, series } from './combinators.js'
import {
  blank,
  comment,
  hostCall,
  key,
  method,
  number,
  operator,
  space,
  text,
  variable,
} from './vocabulary.js'

/** @typedef {import('./combinators.js').Text} Text */

/** @typedef {'path' | 'reference' | 'string' | 'value' | 'expression' | 'directive' | 'template'} Rule */

/** @type {Map<string, Text>} */
const made = new Map()

/**
 * Returns a rule of the grammar in which other rules nest up to a depth.
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

/** Generates templates that use all of the language, most of them well-formed. */
export const template = series(
  choose([4, text], [5, at('reference', 2)], [5, at('directive', 3)], [1, comment]),
  '',
  8,
)
