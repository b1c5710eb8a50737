import { describe, expect, it } from 'vitest'
import { failure, render } from '../vtl/render.ts'

describe('a static method called on an instance', () => {
  it.each([
    // Boolean
    ['#set($b = true)$b.toString(false)', 'false'],
    ['#set($b = true)$b.toString(true)', 'true'],
    ['#set($b = false)$b.compare(true, false) $b.compare(true, true)', '1 0'],
    ['#set($b = true)$b.logicalAnd(true, false) $b.logicalOr(true, false)', 'false true'],
    ['#set($b = true)$b.logicalXor(true, true) $b.hashCode(false)', 'false 1237'],
    [
      '#set($b = true)$b.valueOf("TRUE") $b.valueOf(false) $b.parseBoolean("x")',
      'true false false',
    ],
    // Integer
    ['#set($i = 1)$i.toString(255, 16) $i.toString(-255, 2)', 'ff -11111111'],
    ['#set($i = 1)$i.toString(5, 99) $i.toString(5, 1) $i.toString(5, -3)', '5 5 5'],
    ['#set($i = 1)$i.toString(7)', '7'],
    ['#set($i = 1)$i.valueOf("ff", 16) $i.valueOf("-7") $i.parseInt("+7", 8)', '255 -7 7'],
    [
      '#set($i = 1)$i.decode("0x1F") $i.decode("-#1f") $i.decode("010") $i.decode("9")',
      '31 -31 8 9',
    ],
    ['#set($i = 1)$i.toHexString(-1) $i.toOctalString(8) $i.toBinaryString(5)', 'ffffffff 10 101'],
    ['#set($i = 1)$i.sum(2147483647, 1) $i.max(3, 4) $i.min(3, 4)', '-2147483648 4 3'],
    ['#set($i = 1)$i.compare(1, 2) $i.signum(-5) $i.bitCount(255) $i.hashCode(9)', '-1 -1 8 9'],
    // Long, which takes an int as well.
    ['#set($l = 99999999999)$l.toString(255, 16) $l.toString(5, 99)', 'ff 5'],
    [
      '#set($l = 99999999999)$l.parseLong("ff", 16) $l.valueOf("7").class.name',
      '255 java.lang.Long',
    ],
    ['#set($l = 99999999999)$l.toHexString(-1) $l.toHexString($l)', 'ffffffffffffffff 174876e7ff'],
    [
      '#set($l = 99999999999)$l.max(1, 2).class.name $l.sum(9223372036854775807, 1)',
      'java.lang.Long -9223372036854775808',
    ],
    ['#set($l = 99999999999)$l.compare(1, $l) $l.hashCode(-1)', '-1 0'],
    // Double, which takes every number that is not big.
    ['#set($d = 1.5)$d.isNaN(2.0) $d.isNaN(1) $d.isInfinite(3)', 'false false false'],
    ['#set($d = 1.5)$d.isFinite(2.0) $d.isFinite($d.valueOf("Infinity"))', 'true false'],
    ['#set($d = 1.5)$d.toString(1) $d.toString(9999999999) $d.valueOf(3)', '1.0 9.999999999E9 3.0'],
    [
      '#set($d = 1.5)$d.max(1, 2.5) $d.min(1, 2.5) $d.sum(1, 2) $d.hashCode(2)',
      '2.5 1.0 3.0 1073741824',
    ],
    ['#set($d = 1.5)$d.compare(0.0, -0.0) $d.compare($d.valueOf("NaN"), 1)', '1 1'],
    ['#set($d = 1.5)$d.parseDouble(" 1e3f ") $d.parseDouble(".5")', '1000.0 0.5'],
    // Float
    [
      '#set($n = 300)#set($f = $n.floatValue())$f.max(1, 2) $f.valueOf("1.1") $f.isNaN($f)',
      '2.0 1.1 false',
    ],
    // Character
    [
      '#set($s = "a1")#set($c = $s.charAt(0))$c.isDigit($c) $c.isDigit($s.charAt(1)) $c.isLetter($c)',
      'false true true',
    ],
    [
      '#set($s = "aB")#set($c = $s.charAt(0))$c.toUpperCase($c) $c.isUpperCase($s.charAt(1)) $c.toString($c)',
      'A true a',
    ],
    [
      '#set($s = " ")#set($c = $s.charAt(0))$c.isWhitespace($c) $c.isLetterOrDigit($c) $c.getNumericValue($c)',
      'true false -1',
    ],
    // String
    ['#set($s = "x")$s.valueOf($s.toCharArray()) $s.copyValueOf($s.toCharArray())', 'x x'],
    ['#set($s = "Hello")$s.copyValueOf($s.toCharArray(), 1, 2)', 'el'],
    // No overload takes these arguments.
    ['#set($i = 1)[$i.toHexString(99999999999)$i.max(1.0, 2)$i.valueOf(1.5)]', '[]'],
    ['#set($i = 1)[$i.parseLong("7")$i.isNaN(1)$i.decode(7)]', '[]'],
    ['#set($d = 1.5)[$d.parseInt("7")$d.parseLong("7")$d.logicalAnd(1, 2)]', '[]'],
    ['#set($b = true)[$b.compare(true, 1)$b.logicalAnd("x", true)]', '[]'],
  ])('answers in %s: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it.each([
    ['#set($d = 1.5)$d.toString(6, 2)', 'wrong number of arguments'],
    ['#set($i = 1)$i.toString("x")', 'wrong number of arguments'],
    ['#set($i = 1)$i.parseInt("12", 0)', 'NumberFormatException'],
    ['#set($i = 1)$i.parseInt("12", 37)', 'NumberFormatException'],
    ['#set($i = 1)$i.parseInt("12", 2)', 'NumberFormatException'],
    ['#set($i = 1)$i.parseInt("2147483648")', 'NumberFormatException'],
    ['#set($i = 1)$i.decode("0x")', 'NumberFormatException'],
    ['#set($l = 99999999999)$l.parseLong("9223372036854775808")', 'NumberFormatException'],
    ['#set($d = 1.5)$d.parseDouble("1e")', 'NumberFormatException'],
    ['#set($i = 1)$i.compareTo(1.0)', 'ClassCastException'],
    ['#set($i = 1)$i.valueOf(null)', 'NullPointerException'],
  ])('fails in %s with %s', (template, exception) => {
    const { kind, reason } = failure(template)
    expect(kind).toBe('runtime')
    expect(reason).toContain(exception)
  })
})

describe('a Float', () => {
  it.each([
    ['#set($n = 300)#set($f = $n.floatValue())$f.class.name $f', 'java.lang.Float 300.0'],
    ['#set($d = 0.1)$d.floatValue()#set($d = 16777217.0)$d.floatValue()', '0.11.6777216E7'],
    ['#set($d = 1.4E-45)$d.floatValue()#set($d = 8.5e9)$d.floatValue()', '1.4E-458.4999997E9'],
    ['#set($l = -8589934592)$l.floatValue()', '-8.5899346E9'],
    [
      '#set($n = 300)#set($f = $n.floatValue())#set($x = $f / 7)$x $x.class.name',
      '42.857143 java.lang.Float',
    ],
    [
      '#set($n = 300)#set($f = $n.floatValue())#set($x = $f * 1.1)$x.class.name',
      'java.lang.Double',
    ],
    [
      '#set($n = 300)#set($f = $n.floatValue())$f.equals(300.0) #if($f == 300)same#end',
      'false same',
    ],
    ['#set($n = 300)#set($f = $n.floatValue())$f.hashCode() $f.intValue()', '1133903872 300'],
    [
      '#set($d = 1e300)$d.longValue()#set($d = -1e300)$d.longValue()',
      '9223372036854775807-9223372036854775808',
    ],
  ])('answers in %s: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })
})
