import { describe, expect, it } from 'vitest'
import { failure, render } from '../vtl/render.ts'

describe('a Java regular expression in a template', () => {
  it.each([
    ['a-1', '[a-z]-\\d', true],
    ['xa-1', '[a-z]-\\d', false],
    ['A', '(?i)a', true],
    ['abc', '\\p{Alpha}+', true],
    ['É', '\\p{Alpha}', false],
    ['É', '\\p{L}', true],
    ['É', '\\p{IsLatin}', true],
    ['λÉ', '\\p{IsGreek}\\P{IsGreek}', true],
    ['λ', '[\\p{IsLatin}\\p{IsCyrillic}]', false],
    ['a!', '\\w\\p{Punct}', true],
    ['a-1', '[\\p{Lower}\\d-]+', true],
    ['A', '\\P{Lower}', true],
    ['a.b', '\\Qa.b\\E', true],
    ['acb', '\\Qa.b\\E', false],
    ['😀', '.', true],
    ['"/-', '["\\/\\-]+', true],
    ['a]}', 'a]}', true],
    ['aa', '(a)\\1', true],
    ['ab', '(?<x>a)b', true],
    ['', '', true],
    ['😀\nx', '.*', false],
    ['😀', '[a-z]*', false],
    ['a-_', '\\w\\-\\_', true],
    [']', '[]a]', true],
    [']', '[^]a]', false],
    ['ac', '[a-z&&[^b]]+', true],
    ['abc', '[a-z&&[^b]]+', false],
    ['x', '[^a-z&&[b-m]]', true],
    ['ax', '[a-c[x-z]]+', true],
    ['a&&b', 'a&&b', true],
    [' \t\n', '\\h+\\v', true],
    ['É', '\\pL', true],
    ['é', '\\p{Print}', false],
    ['😀', '\\x{1F600}', true],
    ['ab', '\\Aab\\z', true],
    [' -', '\\h\\-', true],
    ['[(', '\\[[(]', true],
    ['aa&&c', 'a&&b+&&c|a+&&c', true],
    ['B', '[\\P{Lower}]', true],
    ['b', '[^\\P{Lower}]', true],
    ['A', '\\0101', true],
    ['A', '\\x41', true],
    ['😀', '\\uD83D\\uDE00', true],
    ['\u0007\u001b\u0003', '\\a\\e\\cC', true],
    ['#', '\\cc', true],
    ['a', '[a-z&&[^(]]', true],
    ['(', '[a-z(&&[^(]]', false],
    ['b', '[a-c&&[^b]&&[^c]]', false],
    ['-', '[\\w-]', true],
    ['\u00a0', '\\s', false],
    ['\u00a0', '\\S', true],
    ['é', '\\w', false],
    ['a\n', 'a$', false],
    ['a\u0085', 'a.', false],
    ['a\n', '(?s)a.', true],
    ['a1', '(a)(b)?1\\2?', true],
    ['ab', '(?:)a\\Qb\\E', true],
    ['a\\Eb', 'a\\\\Eb', true],
    ['foo.', '\\Qfoo.\\E', true],
    ['aab', '\\Qa\\E+b', true],
  ])('answers whether all of %j matches %s with %s', (text, pattern, matches) => {
    expect(render(`$s.matches('${pattern}')`, { s: text })).toBe(String(matches))
  })

  it.each([
    // Flags from some place on, and for a part.
    ['B(?i)', 'bob', 'bob'],
    ['b(?i)O', 'bobBOB', '<bo>bBOB'],
    ['b(?i)o(?-i)b', 'bobBOB', '<bob>BOB'],
    ['(?i:b)o', 'bobBOB', '<bo>bBOB'],
    ['(?i:b)([a-z])\\1', 'Boo BOO', '<Boo> BOO'],
    ['(?i:id)-(?<n>[a-z]+)-\\k<n>', 'ID-AB-AB ID-ab-ab', 'ID-AB-AB <ID-ab-ab>'],
    ['(?i)([a-z])\\1', 'aA bc', '<aA> bc'],
    ['((?i)b)B', 'bobBOB', 'bo<bB>OB'],
    ['b(?i)|O', 'bobBOB', '<b><o><b>B<O>B'],
    ['a(?s:.)b.', 'a\nb\na\nbx', 'a\nb\n<a\nbx>'],
    ['(?m)b$', 'b\nb', '<b>\n<b>'],
    ['(?i)a(?-i)B', 'aBAbAB', '<aB>Ab<AB>'],
    // Only ASCII is compared without case, unless the flag `u` says otherwise.
    ['(?i)é', 'Éé', 'É<é>'],
    ['(?iu)é', 'Éé', '<É><é>'],
    ['(?i)[k-l]s', 'KsſKſ', '<Ks>ſKſ'],
    ['(?i)[^a]', 'aAb', 'aA<b>'],
    ['(?i)\\p{Lower}', 'aB1', '<a><B>1'],
    ['(?i)(a)b\\1', 'abA', '<abA>'],
    // Possessive quantifiers and atomic groups give nothing back.
    ['b++', 'bob', '<b>o<b>'],
    ['a*+b', 'aaab', '<aaab>'],
    ['a++a', 'aaa', 'aaa'],
    ['x?+x', 'xxyx', '<xx>yx'],
    ['x{1,2}+x', 'xxyxxx', 'xxy<xxx>'],
    ['(?:ab|a)++c', 'abcac', '<abc><ac>'],
    ['(?:a|ab)?+b', 'aabb', 'a<ab><b>'],
    ['(?:a+){2}+', 'aaaa', 'aaaa'],
    ['(a)\\1*+b', 'aab', '<aab>'],
    ['"[^"]*+"', '"a" "b', '<"a"> "b'],
    ['(?>a+)a', 'aaa', 'aaa'],
    ['(?>foo|foob)ar', 'foobar fooar', 'foobar <fooar>'],
    ['(a)++(b)\\2', 'aabb', '<aabb>'],
    // Places.
    ['b$', 'a\nb\n', 'a\n<b>\n'],
    ['$', 'a\r\n', 'a<>\r\n<>'],
    ['b\\Z', 'b\n', '<b>\n'],
    ['b\\z', 'b\n', 'b\n'],
    ['(?m)^', 'a\nb\n', '<>a\n<>b\n'],
    ['(?m)$', 'a\r\nb', 'a<>\r\nb<>'],
    ['\\bbar', 'ébar bar', 'ébar <bar>'],
    ['\\B1', 'a1 1', 'a<1> 1'],
    ['a\\Rb', 'a\r\nb', '<a\r\nb>'],
    // References to groups that there are not.
    ['(a)\\11', 'aa1', '<aa1>'],
    ['\\1(a)', 'aa', 'aa'],
    // What repeats any character together with a class in a class.
    ['(?s)b.{2}[a[^c]]', 'b\nAx', '<b\nAx>'],
  ])('finds %j in %j: %j', (pattern, text, output) => {
    const template = "$s.replaceAll($p, '<$0>')"
    expect(render(template, { s: text, p: pattern })).toBe(output)
  })

  it.each([
    ['(a)(b)', '$2$1', 'ba'],
    ['(a)(b)', '$12', 'a2'],
    ['(a)(b)', '$01', 'a'],
    ['(a)(?<second>b)', '${second}$2', 'bb'],
    ['a++(b)', '$1', 'b'],
    ['(?<x>a)++(?>(b))', '$2${x}', 'ba'],
    ['(c)?ab', '[$1]', '[]'],
    ['(a)(b)', '\\$1', '$1'],
  ])('replaces what %s matches in ab by %s, which gives %j', (pattern, replacement, output) => {
    const template = '$s.replaceAll($p, $r)'
    expect(render(template, { s: 'ab', p: pattern, r: replacement })).toBe(output)
  })

  it.each([
    ['replaceAll("[ab]+", "<$0>")', '<a>,<b>,,c,,'],
    ["replaceAll('(\\w),(\\w)', '$2-$1')", 'b-a,,c,,'],
    ["replaceAll('(?<x>a)', '[${x}]')", '[a],b,,c,,'],
    ["replaceAll(',', '\\$')", 'a$b$$c$$'],
    ["replaceAll('x*', '-')", '-a-,-b-,-,-c-,-,-'],
    ["replaceFirst(',', '')", 'ab,,c,,'],
    ["replaceAll(',+$', '')", 'a,b,,c'],
    ["replaceAll('\\A.|,\\z', '-')", '-,b,,c,-'],
  ])('turns a,b,,c,, by %s into %j', (method, output) => {
    expect(render(`$csv.${method}`)).toBe(output)
  })

  it.each([
    ['split(",")', '[a][b][][c]'],
    ['split(",", 2)', '[a][b,,c,,]'],
    ['split(",", -1)', '[a][b][][c][][]'],
    ['split("")', '[a][,][b][,][,][c][,][,]'],
    ['split("x")', '[a,b,,c,,]'],
    ['split(",").subList(1, 4)', '[b][][c]'],
    ['split(",").subList(0, 0)', ''],
    ['toCharArray().subList(0, 2)', '[a][,]'],
    ['split(",").toArray()', '[a][b][][c]'],
    ['split(".")', ''],
    ['substring(8).split(",")', '[]'],
  ])('splits a,b,,c,, by %s into %s', (method, output) => {
    expect(render(`#foreach($part in $csv.${method})[$part]#end`)).toBe(output)
  })

  it.each([
    '(',
    ')',
    '*a',
    'a**',
    'a{',
    '\\p{Nope}',
    '\\p{h}',
    '[a',
    '[c-a]',
    '[a-\\d]',
    '[\\b]',
    '[\\h\\1]',
    '[a&&&b]',
    '\\y',
    '\\G',
    '\\0',
    '\\x6',
    '\\c',
    '\\E',
    '(?<n>a)(?<n>b)',
    '\\k<n>',
    '(?q)a',
    '(?x)a',
    '(?<=a++)b',
    '(a)(?i)\\1',
  ])('is refused when Java refuses it or JavaScript cannot express it: %s', (pattern) => {
    expect(failure(`$name.matches('${pattern}')`).kind).toBe('runtime')
  })

  it.each(['$9', '$', '\\', '${x}'])(
    'is refused with the replacement %s, as in Java',
    (replacement) => {
      expect(failure(`$name.replaceAll('b', '${replacement}')`).kind).toBe('runtime')
    },
  )
})
