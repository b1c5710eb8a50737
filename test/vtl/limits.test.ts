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
    ['a list in itself in another', '#set($a = [])#set($b = [$a])$a.add($b)$a'],
  ])('ends %s with an error', (_, template) => {
    expect(failure(template).kind).toBe('runtime')
  })

  it('ends a rendering after 10 seconds', () => {
    onTestFinished(() => void vi.restoreAllMocks())
    let now = 0
    vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000))
    expect(failure('#foreach($i in [1..20])$i#end').reason).toContain('10 seconds')
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

/** Returns whether a template renders or ends with an error of its own. */
function isAnswered(template: string): boolean {
  try {
    return typeof compileTemplate(template).render(new Map()) === 'string'
  } catch (error) {
    return error instanceof VelocityError
  }
}
