import { describe, expect, it } from 'vitest'
import { JavaMap } from '../../src/java/map.ts'
import { failure, render } from './render.ts'

/** Names of members that JavaScript's objects inherit, and of others that lead from there to the outside. */
const hostileNames = [
  ...new Set(
    [
      Object.prototype,
      Function.prototype,
      Array.prototype,
      String.prototype,
      Number.prototype,
    ].flatMap((prototype) => Object.getOwnPropertyNames(prototype)),
  ),
  ...[
    'prototype',
    'globalThis',
    'window',
    'process',
    'require',
    'eval',
    'import',
    'then',
    'toJSON',
  ],
]
/** Matches the names among them that are methods in Java as well. */
const javaNames =
  /^(?:toString|valueOf|concat|includes|indexOf|lastIndexOf|length|repeat|replace|replaceAll|split|startsWith|endsWith|substring|charAt|codePointAt|toLowerCase|toUpperCase|trim|matches|values|name)$/
const targets = [
  '$name',
  '$n',
  '$f',
  '$yes',
  '$list',
  '$map',
  '$name.class',
  '$list.iterator()',
  '$name.split("o")',
  '$map.entrySet()',
  '$name.charAt(0)',
]

describe('a hostile name', () => {
  it.each(targets)('is neither a property nor a method of %s', (target) => {
    for (const name of hostileNames.filter(
      (name) => /^[a-z]\w*$/i.test(name) && !javaNames.test(name),
    )) {
      expect(render(`[${target}.${name}]`), name).toBe('[]')
      expect(render(`[${target}.${name}()]`), name).toBe('[]')
      expect(render(`#set($x = ${target})#set($x.${name} = 1)[$n.${name}]`), name).toBe('[]')
    }
  })

  it('is the name of an ordinary variable', () => {
    for (const name of hostileNames.filter((name) => /^[a-z_]\w*$/i.test(name))) {
      const data = { name: null, map: null }
      expect(render(`[$${name}]#set($${name} = 1)[$${name}]`, data), name).toBe('[][1]')
    }
  })

  it('is an ordinary key of a map', () => {
    for (const name of hostileNames) {
      const template = `#set($m = {'${name}': 1})$m['${name}']$m.get('${name}')$m.containsKey('${name}')$m.keySet()$m.size()`
      expect(render(template), name).toBe(`11true[${name}]1`)
      expect(render(`#set($m = {})[$m.get('${name}')]#set($m['${name}'] = 2)$m`), name).toBe(
        `[]{${name}=2}`,
      )
    }
  })

  it('does not reach the prototype of anything', () => {
    render(
      '#set($m = {})#set($m["__proto__"] = {"polluted": true})#set($m["constructor"] = 1)$m.polluted',
    )
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(new JavaMap([['__proto__', 1]]).get('polluted')).toBeUndefined()
  })

  it('is neither a directive nor a group of a pattern', () => {
    expect(render('#constructor() #toString #__proto__')).toBe(
      '#constructor() #toString #__proto__',
    )
    expect(failure("$name.replaceAll('(?<x>b)', '${constructor}')").kind).toBe('runtime')
  })
})
