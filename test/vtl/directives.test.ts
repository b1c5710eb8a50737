import { describe, expect, it } from 'vitest'
import { compileTemplate } from '../../src/vtl/compile-template.ts'
import { failure, render } from './render.ts'

describe('#set', () => {
  it.each([
    ['#set($x = 1)$x', '1'],
    ['#set ( $x = "a $name" )$x', 'a bob'],
    ['#{set}($x=true)$x', 'true'],
    ['#set($map.a = 9)$map.a', '9'],
    ['#set($map["new key"] = $n)$map', '{a=1, b=two, c=[1, {d=deep}], new key=5}'],
    ['#set($list[0] = 9)#set($list[-1] = 7)$list', '[9, 2, 7]'],
  ])('assigns with %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it('fails like Java when the list is too short for the index', () => {
    expect(failure('#set($x = {"k": []})#set($x.k[0].y = 1)$x').reason).toContain(
      'IndexOutOfBounds',
    )
  })

  it('assigns "" for a missing value, and nothing for a calculation without a result', () => {
    expect(render('#set($x = 1)#set($x = $missing)[$x]')).toBe('[]')
    expect(render('#set($x = 1)#set($x = 1 / 0)#set($x = "a" * 2)[$x]')).toBe('[1]')
  })

  it('does nothing when the target of a property or index is missing or has no setter', () => {
    expect(render('#set($missing.x = 1)#set($name.x = 1)#set($n[0] = 1)$name$n')).toBe('bob5')
  })

  it('does not assign to the variable of a reference in braces or with a bang', () => {
    expect(render('#set(${name} = 1)#set($!name = 2)$name')).toBe('bob')
  })

  it('does not write into the scope of the rendering', () => {
    const scope = new Map([['x', 'before']])
    expect(compileTemplate('#set($x = "after")$x').render(scope)).toBe('after')
    expect(scope.get('x')).toBe('before')
  })
})

describe('#if', () => {
  it.each([
    ['#if($yes)a#end', 'a'],
    ['#if($no)a#{else}b#end', 'b'],
    ['#if($no)a#elseif($yes)b#{else}c#end', 'b'],
    ['#{if}(!$no)a#{end}', 'a'],
    ['#if($no)a#else-b#end', '-b'],
  ])('runs the branch of the first true condition in %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it.each(['$missing', '$nothing', '$empty', '$n', '"a" == "a"', '$map.x', '$list', '{} == {}'])(
    'takes %s for true',
    (condition) => {
      expect(render(`#if(${condition})yes#{else}no#end`)).toBe('yes')
    },
  )

  it.each(['$no', '1', '"text"', "'x'", '[1]', '{}', '1 + 1', '!$missing', 'false'])(
    'takes %s for false',
    (condition) => {
      expect(render(`#if(${condition})yes#{else}no#end`)).toBe('no')
    },
  )

  it('does not evaluate the right side of && and || when the left side decides', () => {
    expect(render('#if($no && $list.add(4))#end#if($yes || $list.add(5))#end$list')).toBe(
      '[1, 2, 3]',
    )
  })
})

describe('#foreach', () => {
  it.each([
    ['#foreach($i in $list)$i,#end', '1,2,3,'],
    ['#foreach($v in $map)[$v]#end', '[1][two][[1, {d=deep}]]'],
    ['#foreach($e in $map.entrySet())$e.key=$e.getValue();#end', 'a=1;b=two;c=[1, {d=deep}];'],
    ['#foreach($i in [3..1])$i#end', '321'],
    ['#foreach($i in ["a", "b"])$i#end', 'ab'],
    ['#foreach($i in "text")x#end#foreach($i in 5)x#end#foreach($i in $missing)x#end', ''],
    ['#foreach($i in $csv.split(","))<$i>#end', '<a><b><><c>'],
    ['#foreach( ${i} in $list )$i#end', '123'],
    ['#foreach($i in $list.iterator())$i#end', '123'],
  ])('loops over the values of %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it('tells the state of the loop by $foreach, $velocityCount and $velocityHasNext', () => {
    const state = '$foreach.index$foreach.count$foreach.first$foreach.last$foreach.hasNext '
    expect(render(`#foreach($i in ["a", "b"])${state}#end`)).toBe(
      '01truefalsetrue 12falsetruefalse ',
    )
    expect(render('#foreach($i in $list)$velocityCount$velocityHasNext#end')).toBe(
      '1true2true3false',
    )
    const methods = '$foreach.getIndex()$foreach.hasNext()$foreach.isFirst()$foreach.isLast()'
    expect(render(`#foreach($i in [7])${methods}#end`)).toBe('0falsetruetrue')
  })

  it('describes itself by $foreach.info', () => {
    const inner = '#foreach($j in [1])$foreach.info.depth#end'
    expect(render(`#foreach($i in [1])$foreach.info.name $foreach.info.type ${inner}#end`)).toBe(
      'foreach block 2',
    )
    expect(render('#foreach($i in [1])$foreach.getInfo().name $foreach.info.depth#end')).toBe(
      'foreach 1',
    )
  })

  it('keeps its variable null in a loop inside it while it is at a null element', () => {
    const list = { list: [1, null, 3] }
    expect(render('#foreach($i in $list)[#foreach($i in [7, 8])$i#end$i]#end', list)).toBe(
      '[781][][783]',
    )
  })

  it('reads the state of the loops around it by $foreach.parent and $foreach.topmost', () => {
    const inner = '#foreach($j in [1, 2])$foreach.parent.count$foreach.topmost.index#end'
    expect(render(`#foreach($i in [1, 2])${inner};#end`)).toBe('1010;2121;')
  })

  it('restores its variable, $foreach and $velocityCount when it ends', () => {
    const template = '#set($i = "i")#foreach($i in $list)#end${i}[$!foreach][$!velocityCount]'
    expect(render(template)).toBe('i[][]')
  })

  it('keeps values that the template sets in $foreach until the loop ends', () => {
    expect(render('#foreach($i in $list)#set($foreach.sum = $i)$foreach.sum$foreach#end')).toBe(
      '1{sum=1}2{sum=2}3{sum=3}',
    )
  })

  it('shows a null element as nothing, even when the template assigns to its variable', () => {
    expect(render('#foreach($i in $l)[$i#set($i = "x")$i]#end', { l: [null, 1] })).toBe('[][1x]')
  })

  it('fails like Java when its list or map changes during the loop', () => {
    expect(() => render('#foreach($i in $list)$list.add(1)#end')).toThrow('ConcurrentModification')
    expect(() => render('#foreach($v in $map)$map.put("new", 1)#end')).toThrow(
      'ConcurrentModification',
    )
  })

  it('prints a fourth argument in place of its block, and does nothing with two', () => {
    expect(render('#foreach($i in $list $name)x#end')).toBe('bobbobbob')
    expect(render('#foreach($i in)x#end')).toBe('')
  })
})

describe('#break', () => {
  it.each([
    ['#foreach($i in $list)#if($i == 2)#break#end$i#end.', '1.'],
    ['#foreach($i in $list)#foreach($j in $list)$j#break($foreach.parent)#end#end.', '1.'],
    ['#foreach($i in $list)#foreach($j in $list)$j#break($foreach)#end#end.', '111.'],
    ['a#break b', 'a'],
  ])('ends the nearest loop, the loop it is given, or the template: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })
})

describe('#define', () => {
  it('does not run its block when the reference is the key of a map', () => {
    expect(render('#define($y)#set($q = 1)x#end#set($m = {$y: 1})$m.get($y)-$q')).toBe('1-')
  })

  it('does not run its block for its hash', () => {
    expect(render('#define($y)#set($q = 1)x#end#set($h = $y.hashCode())[$q]')).toBe('[]')
  })

  it.each([
    ['#define($d)<$n>#end$d#set($n = 6)$d', '<5><6>'],
    ['#define($d)x#end#if($d)$d.foo#end', ''],
    ['#define($d)a#break b#end$d c', 'a c'],
    ['#define($d)a#stop b#end$d c', 'a'],
    ['#define($d)x#end#set($e = "$d$d")$e', 'xx'],
    ['#define($d)x#end#set($e = $d)#$e', 'x'],
  ])('renders its block each time it is used: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it('leaves the variable of a loop null while the loop is at a null element', () => {
    const template = '#foreach($i in $l)[$i#define($i)x#end$i]#end'
    expect(render(template, { l: [null, 1] })).toBe('[][1x]')
  })

  it('renders inside itself twice, then prints its reference as written', () => {
    expect(render('#define($d)[$d]#end$d')).toBe('[[$d]]')
    expect(render('#define($d)[$!d]#end$d')).toBe('[[]]')
  })
})

describe('#stop', () => {
  it.each([
    ['a#stop b', 'a'],
    ['a#stop("why")b', 'a'],
    ['a#if($yes)b#{stop}c#end', 'ab'],
    ['a#set($x = "b#stop c")d', 'a'],
  ])('ends the template: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })
})

describe('a macro or a directive that API Gateway does not run', () => {
  it.each([
    ['#macro(hi $who)Hello $who#end#hi("x")', '#hi("x")'],
    ['#hi()\n.', '#hi()\n.'],
    [
      '#evaluate("$n") #return(1) #parse("a") #include("a")',
      '#evaluate("$n") #return(1) #parse("a") #include("a")',
    ],
    ['#foo #{foo} #foo-bar', '#foo #{foo} #foo-bar'],
    ['#foo (\\$name $)', '#foo ($name )'],
    ['#@box($name)in $n#end.', '#@box($name)in $n#end.'],
    ['#IF #endx #end1', '#IF #endx #end1'],
  ])('prints as written: %s', (template, output) => {
    expect(render(template)).toBe(output)
  })

  it('is escaped by a backslash once the macro is defined', () => {
    expect(render('#macro(m)x#end\\#m')).toBe('#m')
  })
})

describe('#literal', () => {
  it('prints its content without rendering it', () => {
    expect(render('#literal()$name #if($yes)x#end#end')).toBe('$name #if($yes)x#end')
  })

  it.each([
    ['#literal()a #* b *# c#end', 'a  c'],
    ['#literal()a #** b *# c#end', 'a *# c'],
    ['#literal()#***##end', '#***#'],
    ['#literal()a## b\nc#end', 'a##\nc'],
  ])('prints the part of a comment that Velocity keeps: %s', (template, text) => {
    expect(render(template)).toBe(text)
  })
})
