import { describe, expect, it } from 'vitest'
import { JavaObject } from '../../src/java/value.ts'
import { compileTemplate } from '../../src/vtl/compile-template.ts'
import { VelocityError } from '../../src/vtl/velocity-error.ts'
import { failure, render } from './render.ts'

describe('a template that Velocity refuses', () => {
  it.each([
    ['#if($a == null)x#end', 'compare with an undefined `$null`', 11],
    ['#if($a == foo)x#end', 'write `$foo` or `"foo"`', 11],
    ['#if($a = 1)x#end', 'compare with `==`', 8],
    ['#set($x = 3 -1)', 'put a blank after the minus', 13],
    ['#set($x = "a\\"b")', 'double it', 15],
    ['#set($x = [ ])', 'has no blank in it', 13],
    ['$x.f( )', 'has no blank in it', 7],
    ['#if($yes)x', 'This #if has no #end', 1],
    ['a #foreach($i in $l)x', 'This #foreach has no #end', 3],
    ['x#end', '`#end` belongs to no open directive', 2],
    ['#foreach($i in $l)#else#end', '`#else` belongs to no open directive', 19],
    ['#if $x', '`(` is missing', 5],
    ['#foreach', 'takes arguments in parentheses', 1],
    ['#set($x)', '`=` is missing', 8],
    ['#set(x = 1)', '`x` is neither a reference nor a string', 6],
    ['Hello $', 'cannot end with `$`', 7],
    ['a #', 'cannot end with `#`', 3],
    ['#[[ a', 'no closing `]]#`', 1],
    ['${name', 'missing', 7],
    ["${name|'x'}", 'Velocity 2', 7],
    ['$true', '`$true` is not a reference', 1],
    ['$name[x]', 'index', 7],
    ['$list[1.5]', 'whole number', 7],
    ['$l.add($i * 2)', 'values, not expressions', 11],
    ['#set($x = "abc)', 'no closing', 11],
    ['#if($a & $b)#end', '&&', 8],
    ['#set($x = ["a".."b"])', 'A range', 11],
    ['#set($x = {"a" 1})', '`:` is missing', 16],
    ['#set($x = "\\user")', 'four hexadecimal digits', 11],
    ['#macro("m")#end', 'A name', 8],
    ['#macro()#end', 'takes a name', 1],
    ['#define($a $b)#end', 'takes one reference', 1],
    ['#stop(1 2)', 'one argument', 1],
    ['#define(foo)#end', '`foo` is neither', 9],
    ['$name(#end', 'belongs to no open', 7],
    ['#if($[1])x#end', 'A value is missing', 5],
    ['#if($![1])x#end', 'A value is missing', 5],
    ['#if($[] || true)x#end', 'A value is missing', 5],
    ['#if(true && $[1])x#end', 'A value is missing', 13],
    ['#set($x = $[])', 'A value is missing', 11],
    ['#set($x = [$[1]])', 'A value is missing', 12],
    ['#set($x = {"a": $[1]})', 'A value is missing', 17],
    ['#set($[1] = 1)', 'A reference to assign to', 6],
    ['#foreach($[] in $l)x#end', '`)` is missing', 10],
    ['#foreach($i in $[1])x#end', '`)` is missing', 16],
    ['$foo.bar($[1])', 'is missing', 10],
    ['$foo[$[1]]', 'A value is missing', 6],
    ['#h($i{"a": 1})', '`)` is missing', 6],
    ['#h({i})', '`)` is missing', 4],
    ['#foreach($i {in} [1])x#end', '`)` is missing', 13],
    ['$name.n(#set($y = 1)}', 'is missing', 21],
  ])('has a reason and a column: %s, %s', (template, reason, column) => {
    const error = failure(template)
    expect(error.reason).toContain(reason)
    expect(error).toMatchObject({ kind: 'parse', line: 1, column })
  })

  it('has the lines around the place in its message', () => {
    const error = failure('{\n  "a": 1,\r\n  #if($x == null)\n}\n#end\n')
    expect(error).toMatchObject({ line: 3, column: 13, offset: 25 })
    expect(error.frame).toBe(
      [
        '  1 | {',
        '  2 |   "a": 1,',
        '> 3 |   #if($x == null)',
        '    |             ^',
        '  4 | }',
        '  5 | #end',
      ].join('\n'),
    )
    expect(error.message).toBe(`${error.reason} (3:13)\n${error.frame}`)
  })

  it('has its place inside a string, or at the string when its quotes are doubled', () => {
    expect(failure('#set($x = "a #if(1")')).toMatchObject({ column: 20 })
    expect(failure('#set($x = "say ""hi"" #if(1")')).toMatchObject({ column: 12 })
  })
})

describe('a template that fails', () => {
  it('has the place of the call, operator or directive that failed, however deep', () => {
    expect(failure('$n\n#foreach($i in $list)\n  ${list.get(7)}\n#end')).toMatchObject({
      kind: 'runtime',
      line: 3,
      column: 10,
    })
    expect(failure('#set($x = "a $list.get(7)")')).toMatchObject({ column: 20 })
    expect(failure('$list.get(0).compareTo($name.charAt(9))')).toMatchObject({ column: 30 })
    expect(failure('$name[-1]')).toMatchObject({ column: 6 })
    expect(failure('#foreach($i)x#end')).toMatchObject({ column: 1 })
    expect(failure('x#break($n)')).toMatchObject({ column: 2 })
  })

  it('passes the error of a host object on as its cause', () => {
    const cause = new Error('no such path')
    class Host extends JavaObject {
      override callMethod(): never {
        throw cause
      }

      override toText(): string {
        return ''
      }
    }
    const template = compileTemplate('a $host.path("x")')
    const scope = new Map([['host', new Host()]])
    expect(() => template.render(scope)).toThrow(
      expect.objectContaining({ kind: 'runtime', reason: 'no such path', column: 9, cause }),
    )
  })
})

describe('a compiled template', () => {
  it('can be rendered again after it failed', () => {
    const template = compileTemplate('#if($fails)$fails[-1]#end$x')
    expect(() => template.render(new Map([['fails', true]]))).toThrow(VelocityError)
    expect(
      template.render(
        new Map<string, boolean | number>([
          ['fails', false],
          ['x', 1],
        ]),
      ),
    ).toBe('1')
  })

  it('can be rendered during its own rendering', () => {
    const template = compileTemplate('#set($x = "$x$host.again")$x')
    class Again extends JavaObject {
      override getProperty(): string {
        return template.render(new Map([['x', 'inner']]))
      }

      override toText(): string {
        return ''
      }
    }
    const scope = new Map<string, Again | string>([
      ['host', new Again()],
      ['x', 'outer '],
    ])
    expect(template.render(scope)).toBe('outer inner')
    expect(render('$n')).toBe('5')
  })
})
