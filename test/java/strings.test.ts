import { describe, expect, it } from 'vitest'
import { failure, render } from '../vtl/render.ts'

describe('a string', () => {
  it.each([
    ['length()', '7'],
    ['isEmpty()', 'false'],
    ['charAt(2)', 'b'],
    ['substring(5)', 'Ob'],
    ['substring(1, 3)', 'bb'],
    ['subSequence(0, 1)', 'B'],
    ['concat("!")', 'Bbb bOb!'],
    ['contains("b O")', 'false'],
    ['startsWith("Bb")', 'true'],
    ['startsWith("bO", 4)', 'true'],
    ['startsWith("Bbb", -1)', 'false'],
    ['endsWith("Ob")', 'true'],
    ['indexOf("b")', '1'],
    ['indexOf("b", 3)', '4'],
    ['indexOf(98)', '1'],
    ['lastIndexOf("b")', '6'],
    ['lastIndexOf("b", 5)', '4'],
    ['lastIndexOf("b", -1)', '-1'],
    ['toLowerCase()', 'bbb bob'],
    ['toUpperCase()', 'BBB BOB'],
    ['equals("Bbb bOb")', 'true'],
    ['equals(1)', 'false'],
    ['equalsIgnoreCase("bbb bob")', 'true'],
    ['equalsIgnoreCase(5)', ''],
    ['equalsIgnoreCase($nosuch)', 'false'],
    ['compareTo("Bbb")', '4'],
    ['compareTo("C")', '-1'],
    ['compareToIgnoreCase("bbb bob")', '0'],
    ['replace("b", "$1")', 'B$1$1 $1O$1'],
    ['replace("", "-")', '-B-b-b- -b-O-b-'],
    ['getBytes("UTF-8").size()', '7'],
    ['repeat(2)', 'Bbb bObBbb bOb'],
    ['hashCode()', '1342912695'],
    ['toString()', 'Bbb bOb'],
    ['valueOf(1.0)', '1.0'],
    [
      'format("%s-%05d|%-4s|%.2f|%x|%,d%%", "a", 42, "b", 1.005, 255, 1234567)',
      'a-00042|b   |1.01|ff|1,234,567%',
    ],
    ['format("%.2f|%.6f", 0.00001, -0.00001)', '0.00|-0.000010'],
    ['join("-", ["a", "b"])', 'a-b'],
    ['join("-", "a", "b")', 'a-b'],
    ['join("-", $csv.split(","))', 'a-b--c'],
    ['join("-", 1)', ''],
    ['toCharArray().size()', '7'],
    ['empty', 'false'],
    ['class', 'class java.lang.String'],
    ['class.simpleName', 'String'],
  ])('answers %s with %j', (method, output) => {
    expect(render(`$s.${method}`, { s: 'Bbb bOb' })).toBe(output)
  })

  it('loses blanks and control characters at both ends by trim() and strip()', () => {
    expect(render('[$s.trim()]', { s: '\t\u0001 a b \r\n' })).toBe('[a b]')
    expect(render('[$s.strip()]', { s: '\u2003a ' })).toBe('[a]')
  })

  it('has the length of its UTF-16 units', () => {
    expect(render('$s.length() $s.codePointAt(0) $s.getBytes().size()', { s: '😀' })).toBe(
      '2 128512 4',
    )
  })

  it('gives characters that print as text but equal only other characters', () => {
    expect(
      render('$name.charAt(0)$name.charAt(0).equals("b")$name.charAt(0).equals($name.charAt(2))'),
    ).toBe('bfalsetrue')
    expect(render('$name.replace($name.charAt(0), $name.charAt(1))')).toBe('ooo')
  })

  it.each([
    'nope()',
    'length',
    'toUpperCase',
    'substring("1")',
    'substring(1.5)',
    'replace("b", 1)',
    'concat()',
    'size()',
  ])('prints nothing for %s, which java.lang.String lacks', (method) => {
    expect(render(`[$name.${method}]`)).toBe('[]')
  })

  it.each([
    ['substring(9)', 'IndexOutOfBoundsException'],
    ['substring(2, 1)', 'IndexOutOfBoundsException'],
    ['charAt(-1)', 'IndexOutOfBoundsException'],
    ['repeat(-1)', 'IllegalArgumentException'],
    ['compareTo(1)', 'ClassCastException'],
    ['length(1)', 'IllegalArgumentException'],
    ['contains([$no..$no])', 'NullPointerException'],
    ['join(",", [1])', 'ClassCastException'],
    ['format("%d", "a")', 'IllegalFormatException'],
    ['format("%s")', 'IllegalFormatException'],
    ['format("%q", 1)', 'IllegalFormatException'],
  ])('fails in %s with %s', (method, exception) => {
    expect(failure(`$name.${method}`)).toMatchObject({ kind: 'runtime', column: 7 })
    expect(failure(`$name.${method}`).reason).toContain(exception)
  })
})
