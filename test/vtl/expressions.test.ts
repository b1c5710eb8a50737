import { describe, expect, it } from 'vitest'
import { render } from './render.ts'

const print = (expression: string) => render(`#set($x = ${expression})$x`)

describe('a string', () => {
  it.each([
    ['"a $name ${n}"', 'a bob 5'],
    ["'a $name'", 'a $name'],
    ['"say ""hi"""', 'say "hi"'],
    ["'it''s'", "it's"],
    ['"a\\nb"', 'a\\nb'],
    ['"\\u0041\\u00e9"', 'Aé'],
    ["'\\u0041'", '\\u0041'],
    ['"#if($yes)y#end#foreach($i in $list)$i#end"', 'y123'],
    ['"$"', '$'],
    ['"a ## b"', 'a '],
    ['"#set($y = 1)$y"', '1'],
    ['"\\$name $missing."', '$name .'],
    ['"two\nlines"', 'two\nlines'],
  ])('has a value: %s is %j', (expression, output) => {
    expect(print(expression)).toBe(output)
  })
})

describe('a list, a range and a map', () => {
  it.each([
    ['[]', '[]'],
    ['[1, "a", true, $name, [2]]', '[1, a, true, bob, [2]]'],
    ['[$missing]', '[]'],
    ['[1..3]', '[1, 2, 3]'],
    ['[2..-1]', '[2, 1, 0, -1]'],
    ['[$n..$f]', '[5, 4, 3, 2]'],
    ['{}', '{}'],
    ['{"a": 1, \'b\': $name}', '{a=1, b=bob}'],
    ['{$name: 1, 2: "b", true: {}}', '{bob=1, 2=b, true={}}'],
    ['{"k-$n": 1, "10": 2, "9": 3}', '{k-5=1, 10=2, 9=3}'],
  ])('prints as Java prints it: %s is %s', (expression, output) => {
    expect(print(expression)).toBe(output)
  })

  it('keeps keys of different types apart in a map', () => {
    expect(
      render('#set($m = {1: "int", "1": "text", 1.0: "double"})$m.size()$m.get(1)$m["1"]'),
    ).toBe('3inttext')
  })

  it('prints (this Collection) for a list inside itself', () => {
    expect(render('#set($l = [])$l.add($l)$l#set($m.x = $map)#set($map.self = $map)')).toBe(
      'true[(this Collection)]',
    )
  })
})

describe('arithmetic', () => {
  it.each([
    ['7 / 2', '3'],
    ['-7 / 2', '-3'],
    ['-7 % 3', '-1'],
    ['7 / 2.0', '3.5'],
    ['1 + 2 * 3 - 4', '3'],
    ['(1 + 2) * 3', '9'],
    ['10 - 3 - 2', '5'],
    ['2147483647 + 1', '2147483648'],
    ['-2147483648 / -1', '2147483648'],
    ['9223372036854775807 + 1', '9223372036854775808'],
    ['3000000000 * 3000000000', '9000000000000000000'],
    ['99999999999 * 99999999999', '9999999999800000000001'],
    ['99999999999999999999 * 0.5', '49999999999999999999.5'],
    ['$long - 1', '12345678900'],
    ['.5 * .1', '0.05'],
    ['100.0 / 50', '2.0'],
    ['1e3 + 0', '1000.0'],
    ['0 * -1', '0'],
    ['"a" + 1 + $f', 'a12.5'],
    ['$missing + 1', '1'],
    ['"a" + (1 / 0)', 'a1 / 0'],
    ['"a" + 1 / 0', 'a 0'],
  ])('has a result: %s is %s', (expression, output) => {
    expect(print(expression)).toBe(output)
  })

  it('has results of the types that Java calculates with', () => {
    const types = '$a.class.name $b.class.name $c.class.name $d.class.name'
    const sums =
      '#set($a = 1 + 1)#set($b = $long + 1)#set($c = 1 + 1.0)#set($d = $long * $long * 9)'
    expect(render(sums + types)).toBe(
      'java.lang.Integer java.lang.Long java.lang.Double java.math.BigInteger',
    )
  })
})

describe('a number', () => {
  it.each([
    ['10.0', '10.0'],
    ['1234567.0', '1234567.0'],
    ['12345678.0', '1.2345678E7'],
    ['0.001', '0.001'],
    ['0.0001', '1.0E-4'],
    ['1.0E21', '1.0E21'],
    ['1.7976931348623157e308', '1.7976931348623157E308'],
    ['4.9e-324', '4.9E-324'],
    ['-0.0', '-0.0'],
    ['1e400', 'Infinity'],
    ['1.', '1.0'],
    ['-5', '-5'],
  ])('prints as Java prints it: %s is %s', (literal, output) => {
    expect(print(literal)).toBe(output)
  })
})

describe('a comparison', () => {
  it.each([
    '$n == 5',
    '$n == 5.0',
    '$n == "5"',
    '$yes == "true"',
    '$list == [1, 2, 3]',
    '$list == "[1, 2, 3]"',
    '$map.c[0] eq 1',
    '$missing == $null',
    '$missing == ""',
    '$n != 6 and $n ne "x"',
    '$n > 4 && $n >= 5 && $n < 6.5 && $n <= 5',
    '$n gt 4 and $n ge 5 and $n lt 6 and $n le 5',
    'not $no',
    '!($n == 6 || $n == 7)',
    '$yes || $no && $no',
    '99999999999999999999 > $long',
    '$name.charAt(0) == "b"',
  ])('holds: %s', (condition) => {
    expect(render(`#if(${condition})yes#end`)).toBe('yes')
  })

  it.each([
    '[1] == ["1"]',
    '"a" < "b"',
    '$missing > 0',
    '$missing <= 0',
    '$name == "Bob"',
    '1 == true',
    '[1] > 0',
  ])('does not hold: %s', (condition) => {
    expect(render(`#if(${condition})yes#{else}no#end`)).toBe('no')
  })
})
