import { describe, expect, it } from 'vitest'
import { failure, render } from '../vtl/render.ts'

describe('a list', () => {
  it.each([
    ['size()', '3|[1, 2, 3]'],
    ['isEmpty()', 'false|[1, 2, 3]'],
    ['get(1)', '2|[1, 2, 3]'],
    ['contains(1)', 'true|[1, 2, 3]'],
    ['contains("1")', 'false|[1, 2, 3]'],
    ['indexOf(3)', '2|[1, 2, 3]'],
    ['lastIndexOf(9)', '-1|[1, 2, 3]'],
    ['add("x")', 'true|[1, 2, 3, x]'],
    ['add(0, 9)', '|[9, 1, 2, 3]'],
    ['addAll([4, 5])', 'true|[1, 2, 3, 4, 5]'],
    ['addAll(1, $list)', 'true|[1, 1, 2, 3, 2, 3]'],
    ['set(0, "z")', '1|[z, 2, 3]'],
    ['remove(0)', '1|[2, 3]'],
    ['remove("x")', 'false|[1, 2, 3]'],
    ['removeAll([1, 3])', 'true|[2]'],
    ['retainAll([1])', 'true|[1]'],
    ['containsAll([3, 1])', 'true|[1, 2, 3]'],
    ['clear()', '|[]'],
    ['subList(1, 3)', '[2, 3]|[1, 2, 3]'],
    ['iterator().next()', '1|[1, 2, 3]'],
    ['stream().count()', '3|[1, 2, 3]'],
    ['toArray().size()', '3|[1, 2, 3]'],
    ['equals([1, 2, 3])', 'true|[1, 2, 3]'],
    ['hashCode()', '30817|[1, 2, 3]'],
    ['empty', 'false|[1, 2, 3]'],
    ['class.name', 'java.util.ArrayList|[1, 2, 3]'],
    ['push(1)', '|[1, 2, 3]'],
    ['size', '|[1, 2, 3]'],
  ])('prints the result of %s and the list after it: %s', (method, output) => {
    expect(render(`$list.${method}|$list`)).toBe(output)
  })

  it.each([
    '$list.get(3)',
    '$list[9]',
    '$list[-4]',
    '$list.remove(3)',
    '$list.add(9, 1)',
    '$list.subList(2, 9)',
    '#set($list[3] = 1)',
    '$csv.split(",").add("x")',
    '$csv.split(",").subList(0, 9)',
  ])('fails in %s, as in Java', (template) => {
    expect(failure(template)).toMatchObject({ kind: 'runtime', line: 1 })
  })
})

describe('the map {a=1, b=two, c=[1, {d=deep}]}', () => {
  it.each([
    ['size()', '3'],
    ['get("a")', '1'],
    ['get("nope")', ''],
    ['containsKey("a")', 'true'],
    ['containsValue("two")', 'true'],
    ['keySet()', '[a, b, c]'],
    ['values()', '[1, two, [1, {d=deep}]]'],
    ['entrySet().iterator().next().getValue()', '1'],
    ['put("a", 2)', '1'],
    ['put("z", 2)', ''],
    ['putIfAbsent("a", 2)', '1'],
    ['getOrDefault("z", "other")', 'other'],
    ['remove("b")', 'two'],
    ['remove("b", "x")', 'false'],
    ['replace("a", 7)', '1'],
    ['isEmpty()', 'false'],
    ['equals({})', 'false'],
    ['empty', ''],
    ['size', ''],
    ['class', 'class java.util.LinkedHashMap'],
    ['c[1].keySet()', '[d]'],
  ])('answers %s with %j', (method, output) => {
    expect(render(`$map.${method}`)).toBe(output)
  })

  it('keeps its keys in order of insertion', () => {
    const template =
      '#set($m = {"10": 1})#set($m.9 = 1)$m.put("b", 2)$m.put("a", 3)$m.put("10", 4)$m'
    expect(render(template.replace('#set($m.9 = 1)', ''))).toBe('1{10=4, b=2, a=3}')
  })

  it('changes with its key set, values and entry set', () => {
    expect(render('$map.keySet().remove("a")$map.values().remove("two")$map')).toBe(
      'truetrue{c=[1, {d=deep}]}',
    )
    expect(render('#foreach($e in $map.entrySet())$e.setValue(0)#end$map')).toBe(
      '1two[1, {d=deep}]{a=0, b=0, c=0}',
    )
    expect(render('$map.keySet().retainAll(["b"])$map')).toBe('true{b=two}')
  })

  it.each(['keySet().add("d")', 'values().add(1)', 'entrySet().addAll([1])'])(
    'refuses to add to a view by %s',
    (call) => {
      expect(() => render(`$map.${call}`)).toThrow('UnsupportedOperationException')
      expect(render('$map.keySet().addAll([])')).toBe('false')
    },
  )

  it('copies the entries of another map', () => {
    expect(render('#set($m = {})$m.putAll($map)$m.clear()$m$map.size()')).toBe('{}3')
  })
})

describe('a view of a map', () => {
  it.each([
    ['keySet()', 'true'],
    ['entrySet()', 'true'],
    ['values()', 'false'],
  ])('tells whether %s equals that of an equal map: %s', (view, output) => {
    const maps = '#set($one = {"a": 1, "b": 2})#set($other = {"b": 2, "a": 1})'
    expect(render(`${maps}$one.${view}.equals($other.${view})`)).toBe(output)
  })

  it('equals itself', () => {
    expect(render('#set($values = $map.values())$values.equals($values)')).toBe('true')
  })
})

describe('a key of a map', () => {
  it.each([
    ['a Double', '1.0', '\0Double 1.0'],
    ['a list', '[1]', '\0 [1]'],
    ['the text \\0', '$nul', '\0\0'],
  ])('is another key than text that begins with \\0: %s', (_title, key, text) => {
    const puts = `#set($m = {})$!m.put(${key}, "one")$!m.put($text, "other")`
    const output = render(`${puts}$m.size() $m.get(${key}) $m.get($text)`, { text, nul: '\0' })
    expect(output).toBe('2 one other')
  })
})

describe('a number', () => {
  it.each([
    ['$n.toString()', '5'],
    ['$n.intValue()', '5'],
    ['$n.doubleValue()', '5.0'],
    ['$n.floatValue()', '5.0'],
    ['$n.equals(5)', 'true'],
    ['$n.equals(5.0)', 'false'],
    ['$n.compareTo(3)', '1'],
    ['$n.hashCode()', '5'],
    ['$n.parseInt("-12")', '-12'],
    ['$n.parseInt("ff", 16)', '255'],
    ['$n.valueOf("12")', '12'],
    ['$n.toString(5, 2)', '101'],
    ['$n.toHexString(-1)', 'ffffffff'],
    ['$n.toBinaryString(5)', '101'],
    ['$n.max(3, 7)$n.min(3, 7)$n.sum(3, 7)', '7310'],
    ['$n.byteValue()', '5'],
    ['$f.intValue()', '2'],
    ['$f.longValue().class.name', 'java.lang.Long'],
    ['$f.parseDouble(" 3.10 ")', '3.1'],
    ['$f.valueOf("1e3")', '1000.0'],
    ['$f.isNaN()', 'false'],
    ['$f.hashCode()', '1074003968'],
    ['$f.compareTo(2.5)', '0'],
    ['$long.intValue()', '-539222987'],
    ['$long.parseLong("9223372036854775807")', '9223372036854775807'],
    ['$long.toString()', '12345678901'],
    ['$yes.booleanValue()', 'true'],
    ['$yes.parseBoolean("TRUE")', 'true'],
    ['$yes.equals("true")', 'false'],
    ['$yes.compareTo($no)', '1'],
    ['$yes.hashCode()', '1231'],
    ['[$n.round()$n.toFixed(2)$n.parseInt(1)$f.parseInt("1")]', '[]'],
  ])('answers %s with %j', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it.each([
    '$n.parseInt("x")',
    '$n.parseInt("")',
    '$n.parseInt("2147483648")',
    '$n.parseInt("9", 8)',
    '$f.parseDouble("1,5")',
    '$n.compareTo("5")',
  ])('fails in %s, as in Java', (template) => {
    expect(failure(template).kind).toBe('runtime')
  })
})

describe('a BigDecimal', () => {
  it.each([
    ['a half of the last digit towards zero', '$d / 4', '1543209862654320986.2'],
    [
      'a half of the last digit of a negative number towards zero',
      '$d / -4',
      '-1543209862654320986.2',
    ],
    ['more than a half away from zero', '$d / 7', '881834207231040563.6'],
    ['less than a half towards zero', '$d / 8', '771604931327160493.1'],
  ])('rounds %s in a quotient: %s', (_title, quotient, output) => {
    const template = `#set($d = 12345678901234567890 * 0.5)#set($q = ${quotient})$q`
    expect(render(template)).toBe(output)
  })
})
