import { describe, expect, it } from 'vitest'
import { failure, render } from '../vtl/render.ts'

describe('an iterator', () => {
  it.each([
    ['#set($l = [5, 3])$l.listIterator().next() $l.listIterator(1).next()', '5 3'],
    [
      '#set($l = [5, 3])#set($i = $l.listIterator())$i.nextIndex() $i.previousIndex() $i.hasPrevious()',
      '0 -1 false',
    ],
    [
      '#set($l = [5, 3])#set($i = $l.listIterator(2))$i.hasNext() $i.previous() $i.previous()',
      'false 3 5',
    ],
    [
      '#set($l = [1, 2, 3])#set($i = $l.iterator())$i.next()$i.remove()$i.next()$i.remove()$l',
      '12[3]',
    ],
    [
      '#set($m = {"a": 1, "b": 2})#set($i = $m.keySet().iterator())$i.next()$i.remove()$m',
      'a{b=2}',
    ],
    [
      '#set($m = {"a": 1, "b": 2})#set($i = $m.entrySet().iterator())$i.next() $i.hasNext()',
      'a=1 true',
    ],
    [
      '#set($s = "a,b")#set($i = $s.split(",").iterator())$i.next()$i.next()$i.hasNext()',
      'abfalse',
    ],
    [
      '#set($l = [1, 2])#set($i = $l.listIterator())#foreach($x in $i)$x#end$i.hasNext()',
      '12false',
    ],
  ])('answers in %s: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it.each([
    ['#set($l = [1])#set($i = $l.iterator())$i.remove()', 'IllegalStateException'],
    [
      '#set($l = [1])#set($i = $l.iterator())$i.next()$i.remove()$i.remove()',
      'IllegalStateException',
    ],
    [
      '#set($l = [1])#set($i = $l.iterator())$i.next()$l.add(2)$i.remove()',
      'ConcurrentModificationException',
    ],
    [
      '#set($s = "a,b")#set($i = $s.split(",").iterator())$i.next()$i.remove()',
      'UnsupportedOperationException',
    ],
    ['#set($l = [])$l.iterator().next()', 'NoSuchElementException'],
    ['#set($l = [1])$l.listIterator(2)', 'IndexOutOfBoundsException'],
  ])('fails in %s with %s', (template, exception) => {
    expect(failure(template).reason).toContain(exception)
  })
})

describe('a collection', () => {
  it.each([
    ['#set($l = ["b", "A", "a"])$l.sort(null)$l', '[A, a, b]'],
    ['#set($l = [3, 1, 2])$l.sort(null)$l $l.sort($nothing)', '[1, 2, 3] '],
    ['#set($l = [true, false])$l.sort(null)$l', '[false, true]'],
    ['#set($l = [[1]])$l.sort(null)$l', '[[1]]'],
    ['#set($l = [3])#set($c = $l.clone())$c.add(4)$c$l', 'true[3, 4][3]'],
    ['#set($m = {"a": 1})#set($c = $m.clone())$c.put("a", 2)$c$m', '1{a=2}{a=1}'],
    ['#set($m = {"a": 1})$m.replace("a", 1, 5) $m.replace("a", 1, 6) $m', 'true false {a=5}'],
    [
      '#set($m = {"a": 1})#foreach($e in $m.entrySet())$e.hashCode() $e.class.name#end',
      '96 java.util.LinkedHashMap$Entry',
    ],
    ['#set($l = [1, 2, 3])$l.subList(0, 2).class.simpleName', 'SubList'],
  ])('answers in %s: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it.each([
    ['#set($l = [3, "a"])$l.sort(null)', 'ClassCastException'],
    ['#set($l = [3, 1.5])$l.sort(null)', 'ClassCastException'],
    ['#set($l = [[1], [2]])$l.sort(null)', 'ClassCastException'],
  ])('fails in %s with %s', (template, exception) => {
    expect(failure(template).reason).toContain(exception)
  })
})

describe('a class', () => {
  it.each([
    [
      '#set($s = "a,b")$s.split(",").class.simpleName $s.split(",").class.name',
      'String[] [Ljava.lang.String;',
    ],
    [
      '#set($s = "a")$s.toCharArray().class.simpleName $s.getBytes().class.simpleName',
      'char[] byte[]',
    ],
    ['#set($l = [1])$l.toArray().class.simpleName $l.class.simpleName', 'Object[] ArrayList'],
    [
      '#set($s = "a")#set($t = "b")#if($s.class == $t.class)same#end$s.class.equals($t.class)',
      'sametrue',
    ],
    ['#set($s = "a")#set($t = 1)#if($s.class != $t.class)other#end', 'other'],
  ])('answers in %s: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })
})

describe('a string', () => {
  it.each([
    [
      '#set($s = "Hello")$s.regionMatches(0, "xHe", 1, 2) $s.regionMatches(true, 0, "xhe", 1, 2)',
      'true true',
    ],
    [
      '#set($s = "Hello")$s.regionMatches(0, "He", 0, -1) $s.regionMatches(0, "Hello!", 0, 6)',
      'true false',
    ],
    [
      '#set($s = "Hello")$s.regionMatches(-1, "H", 0, 0) $s.regionMatches(false, 0, "h", 0, 1)',
      'false false',
    ],
    ['#set($s = "a b")$s.lines().count() $s.chars().count() $s.codePoints().count()', '1 3 3'],
    ['#set($s = "")$s.lines().count() $s.startsWith("", 2) $s.isBlank()', '0 false true'],
    ['#set($s = "abc")$s.codePointBefore(3) $s.codePointCount(0, 2)', '99 2'],
    [
      '#set($s = "Straße")$s.compareToIgnoreCase("STRASSE") $s.equalsIgnoreCase("STRASSE")',
      '108 false',
    ],
    ['#set($s = "ı")$s.equalsIgnoreCase("I") $s.equalsIgnoreCase("i")', 'true true'],
    ['#set($s = "Σ")$s.equalsIgnoreCase("ς") $s.compareToIgnoreCase("σ")', 'true 0'],
  ])('answers in %s: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })
})
