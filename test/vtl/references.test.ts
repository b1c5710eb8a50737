import { describe, expect, it } from 'vitest'
import { render } from './render.ts'

describe('a reference', () => {
  it.each([
    ['$name', 'bob'],
    ['${name}s', 'bobs'],
    ['$!name$!{name}', 'bobbob'],
    ['Hello $name!', 'Hello bob!'],
    ['$map.b $map["b"] $map.get("b")', 'two two two'],
    ['$map.c[1].d.length()', '4'],
    ['$list[0]$list[-1]$list.get(1)', '132'],
    ['${list.size()}x', '3x'],
    ['$n-1|$n - 1', '|5 - 1'],
    ['$a/b $name.', '/b bob.'],
    ['$name..x', 'bob..x'],
  ])('renders %s as %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it.each([
    '$missing',
    '${missing}',
    '$!missing',
    '$nothing',
    '$map.x',
    '$map.a.b.c',
    '$name.nope()',
    '$missing[0]',
    '$name[0]',
    '$list.get("0")',
  ])('is an empty string without a value: %s', (reference) => {
    expect(render(`[${reference}]`)).toBe('[]')
  })

  it.each([
    ['$5.00', '$5.00'],
    ['$ name', '$ name'],
    ['$$name', '$bob'],
    ['#$name', '#bob'],
    ['$1a $-a $é', '$1a $-a $é'],
    ['${} ${1}', '${} ${1}'],
    ['$!5', '$5'],
    ['$.name $[0]', '$.name $[0]'],
  ])('is only text where no name follows the dollar: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it.each([
    ['$name{x}', 'bob{'],
    ['$name{"x":1}', 'bob{"x":1}'],
    ['$name(x)', 'bob(x)'],
    ['$list[0](x)', '1(x)'],
    ['$map.a## b', '1## b'],
    ['$name## comment', 'bob'],
    ['$name#* comment *#x', 'bobx'],
  ])('ends where Velocity ends it: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it('has properties whose names are words of the language', () => {
    const data = { o: { in: 1, or: 2, eq: 3, not: 4, end: 5, 'in-stock': 6 } }
    expect(render('$o.in$o.or$o.eq$o.not$o.end$o.in-stock', data)).toBe('123456')
    expect(render('#if($o.in == 1 && $o.or == 2)yes#end', data)).toBe('yes')
  })
})

describe('a backslash', () => {
  it.each([
    ['\\$name', '$name'],
    ['\\$missing', '$missing'],
    ['\\\\$name', '\\bob'],
    ['\\\\\\$name', '\\$name'],
    ['\\${name.x}', '${name.x}'],
    ['\\$$name', '$name'],
    ['a\\b \\ \\\\', 'a\\b \\ \\\\'],
    ['\\#if', '#if'],
    ['\\\\#if(true)x#end', '\\x'],
    ['\\#set($n = $name)', '#set(5 = bob)'],
    ['\\#foo', '\\#foo'],
    ['\\#1 \\\\#foo', '\\#1 \\\\#foo'],
  ])('escapes a reference or directive, and is text elsewhere: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })
})
