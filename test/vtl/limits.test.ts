import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { compileTemplate } from '../../src/vtl/compile-template.ts'
import { VelocityError } from '../../src/vtl/velocity-error.ts'
import { failure, render } from './render.ts'

describe('a limit', () => {
  it('ends a #foreach after the 1,000 iterations API Gateway allows', () => {
    expect(render('#foreach($i in [1..1000])#end$n')).toBe('5')
    expect(failure('a#foreach($i in [1..1001])#end')).toMatchObject({ kind: 'runtime', column: 2 })
    expect(failure('#foreach($i in [1..1001])#end').reason).toContain('1000 iterations')
  })

  it.each([
    [
      'loops in loops',
      '#foreach($i in [1..1000])#foreach($j in [1..1000])#foreach($k in [1..1000])#end#end#end',
    ],
    ['a range of millions', '#set($x = [1..30000000])'],
    [
      'a text that doubles',
      '#set($s = "0123456789")#foreach($i in [1..100])#set($s = $s + $s)#end',
    ],
    [
      'a string that doubles',
      '#set($s = "0123456789")#foreach($i in [1..100])#set($s = "$s$s")#end',
    ],
    ['an output without end', '#set($s = $name.repeat(3000000))#foreach($i in [1..1000])$s#end'],
    ['a list that doubles', '#foreach($i in [1..100])$list.addAll($list)#end'],
    [
      'lists in lists that double',
      '#set($l = [])#foreach($i in [1..100])#set($l = [$l, $l])#end$l',
    ],
    [
      'a number that squares',
      '#set($x = 99999999999)#foreach($i in [1..100])#set($x = $x * $x)#end',
    ],
    [
      'a fraction that squares',
      '#set($x = 99999999999999999999 * 0.1)#foreach($i in [1..100])#set($x = $x * $x)#end',
    ],
    ['a repetition without end', '$name.repeat(2147483647)'],
    ['a replacement without end', '$name.repeat(100000).replaceAll("b", $name.repeat(100000))'],
    ['a pattern without end', '$name.matches($name.repeat(4000))'],
    [
      'lists in lists that are compared',
      '#set($l = [])#set($m = [])#foreach($i in [1..60])#set($l = [$l, $l])#set($m = [$m, $m])#end$l.equals($m)',
    ],
    [
      'lists in lists with a hash',
      '#set($l = [])#foreach($i in [1..60])#set($l = [$l, $l])#end$l.hashCode()',
    ],
    ['a width without end', '$name.format("%999999999d", 1)'],
    [
      'printing a list that contains itself through another',
      '#set($a = [])#set($b = [$a])$a.add($b)$a',
    ],
    ['ranges one after the other', '#set($x = [1..1000000])'.repeat(300)],
    ['many statements in a loop', `#foreach($i in [1..1000])${'$!empty'.repeat(6000)}#end`],
    [
      'calls in loops',
      '#foreach($i in [1..1000])#foreach($j in [1..1000])$!name.isEmpty($name.length())#end#end',
    ],
    ['texts that are made again and again', loop(`#set($x = "$t$t")`)],
    ['texts that are converted again and again', loop('#set($x = $t.toUpperCase())')],
    ['texts that are taken apart again and again', loop('#set($x = $t.toCharArray())')],
    ['lists that are searched again and again', lists('#set($x = $all.contains($t))'.repeat(6))],
    ['lists with a hash again and again', lists('#set($x = $all.hashCode())')],
    ['lists that contain each other', lists('#set($x = $all.containsAll($all))')],
    ['lists that are removed from each other', lists('#set($x = $m.removeAll($all))')],
    ['lists as keys of a map', lists('#set($x = $map.get($all))')],
    ['lists that are compared to text', lists('#if($all == $t)x#end')],
    ['lists that are printed', lists('#set($x = $all.toString())')],
    ['lists that print far too much', lists('#set($x = $w.add($all))', '$w')],
    [
      'numbers with ever more places',
      '#set($x = 99999999999999999999 * 0.1)#set($y = $x / 10)#foreach($i in [1..40])#set($y = $y * $y)#end$y',
    ],
  ])('ends %s with an error', (_, template) => {
    expect(failure(template).kind).toBe('runtime')
  })

  it('ends a rendering after 10 seconds', () => {
    onTestFinished(() => void vi.restoreAllMocks())
    let now = 0
    vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000))
    expect(failure('#foreach($i in [1..20])$i#end').reason).toContain('10 seconds')
  })

  it('places the error at the statement that passes the limit', () => {
    const template = `${'#set($x = [1..900000])\n'.repeat(9)}`
    expect(failure(template)).toMatchObject({ line: 6, column: 11 })
  })

  it.each([
    ['the stack overflows', `#set($x = ${'['.repeat(50_000)}`, 'The template nests too deeply'],
    ['a code point is too large', '$name.format("%c", 2000000000)', 'Invalid code point'],
    ['a date is too large', '$name.format("%tY", 9223372036854775807)', 'Invalid time value'],
    ['a radix is none', '$n.parseInt("1", 99)', 'NumberFormatException'],
  ])('says why a template fails when %s', (_title, template, reason) => {
    expect(failure(template).reason).toContain(reason)
  })

  it.each([
    ['#literal()', 'a b '],
    ['#@x()', '$a.b '],
  ])('parses nested %s in linear time', (directive, text) => {
    const parse = (length: number): number => {
      const source = directive.repeat(250) + text.repeat(length) + '#end'.repeat(250)
      const begin = performance.now()
      compileTemplate(source)
      return performance.now() - begin
    }
    parse(1000)
    expect(parse(40_000)).toBeLessThan(Math.max(40, parse(5000)) * 40)
  })

  it('quotes only the start of a long pattern in the error', () => {
    expect(failure("$name.matches($name.repeat(1000).concat('('))").message.length).toBeLessThan(
      700,
    )
  })

  it('ends #define blocks that use each other', () => {
    const chain = Array.from(
      { length: 40 },
      (_, i) => `#define($d${i})$d${i + 1}$d${i + 1}#end`,
    ).join('')
    expect(failure(`${chain}$d0`).reason).toContain('5000000 steps')
  })

  it.each([
    ['(', '#if('.padEnd(300_000, '(')],
    ['[', '#set($x = '.padEnd(300_000, '[')],
    ['!', '#if('.padEnd(300_000, '!')],
    ['a call', '$a'.padEnd(300_000, '.f($a')],
    ['an index', '$a'.padEnd(300_000, '[$a')],
    ['#if', '#if(true)'.repeat(30_000) + '#end'.repeat(30_000)],
    ['#define', '#define($a)'.repeat(20_000) + '#end'.repeat(20_000)],
    ['"', '"'.repeat(300_000)],
    ['#set with "', `#set($x = ${'"'.repeat(299_980)})`],
    ['\\', '\\'.repeat(300_000)],
    ['$', '$'.repeat(299_999)],
    ['#', '#'.repeat(299_999)],
    ['blanks', `$a${' '.repeat(300_000)}`],
    ['$a.b', '$a.b'.repeat(75_000)],
    ['#* ', '#* '.repeat(100_000)],
  ])(
    'lets 300 KB of %s be rendered or refused in five seconds',
    (_, template) => {
      expect(isAnswered(template)).toBe(true)
    },
    5_000,
  )
})

/** Writes a template that runs a statement a thousand times, in which `$t` is a text of a million characters. */
function loop(statement: string): string {
  return `#set($t = $name.repeat(300000))#foreach($i in [1..1000])${statement}#end`
}

/** Writes a template that runs a statement a thousand times, in which `$all` holds a list of a thousand 1,000 times. */
function lists(statement: string, end = ''): string {
  const fill =
    '#set($m = [1..1000])#set($all = [])#set($w = [])#foreach($i in $m)#set($x = $all.add($m))#end'
  return `#set($t = "x")${fill}#foreach($i in [1..1000])${statement}#end${end}`
}

/** Returns whether a template renders or ends with an error of its own. */
function isAnswered(template: string): boolean {
  try {
    return typeof compileTemplate(template).render(new Map()) === 'string'
  } catch (error) {
    return error instanceof VelocityError
  }
}
