import { describe, expect, it } from 'vitest'
import { render } from './render.ts'

describe('a comment', () => {
  it.each([
    ['a## b\nc', 'ac'],
    ['a ## b', 'a '],
    ['a#* b\n$name #end *#\nc', 'a\nc'],
    ['a#** b *#c#**#d', 'acd'],
    ['a #* never closed', 'a '],
    ['## #* not a block\nx', 'x'],
  ])('prints nothing: %j', (template, output) => {
    expect(render(template)).toBe(output)
  })
})

describe('a text block', () => {
  it('prints its content as written', () => {
    expect(render('#[[$name #if(]]#$n')).toBe('$name #if(5')
  })
})

describe('white space', () => {
  it.each([
    ['#if($yes)\n  a\n#end\nb', '  a\nb'],
    ['#if($yes) \t\na#end \t\nb', 'ab'],
    ['#if($yes) a #end b', ' a  b'],
    ['#if($no)\na\n#else\nb\n#end\n', 'b\n'],
    ['  #if($yes)\n  x\n  #end\ny', '    x\n  y'],
    ['#set($x = 1)\n$x', '1'],
    ['a\n  #set($x = 1)\n  $x', 'a\n    1'],
    ['#if($yes)\n  #set($x = 1)\n#end', ''],
    ['$name #set($x = 1)x', 'bobx'],
    ['$name\n$n', 'bob\n5'],
    ['#foreach($i in [1, 2])\n$i\n#end\nx', '1\n2\nx'],
    ['#* c *#\na', '\na'],
    ['a#stop\nb', 'a'],
    ['#set($x = 1)\r\n$x\r\n#if($yes)\r\na\r#end\r\n', '1\r\na\r'],
  ])('prints around directives as far as Velocity keeps it: %j', (template, output) => {
    expect(render(template)).toBe(output)
  })
})

describe('plain text', () => {
  it.each([
    '',
    '{"a": [1, 2]}',
    '# ',
    '#fff #1 #-2',
    'href="#"',
    '<a href="#top">',
    'é世界😀',
    '\0',
  ])('prints as written: %j', (text) => {
    expect(render(text)).toBe(text)
  })

  it('loses a dollar right before a directive', () => {
    expect(render('#if($yes)$#end.')).toBe('.')
  })
})
