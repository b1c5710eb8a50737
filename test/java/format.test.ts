import { describe, expect, it } from 'vitest'
import { failure, render } from '../vtl/render.ts'

describe('String.format', () => {
  it.each([
    ["'%b %b %B', true, 'x', false", 'true true FALSE'],
    ["'%.3b|%6b|%-6b|', true, false, true", 'tru| false|true  |'],
    ["'%o|%h|%H', 8, 'hi', 'hi'", '10|d01|D01'],
    ["'%o|%x|%X|%#x', -8, -1, 255, 255", '37777777770|ffffffff|FF|0xff'],
    ["'%x', -99999999999", 'ffffffe8b7891801'],
    [
      "'%d %x', 99999999999999999999, -99999999999999999999",
      '99999999999999999999 -56bc75e2d630fffff',
    ],
    ["'%c%c%C', 65, $s.charAt(0), 98", 'AxB'],
    ["'%s %S %.1s', 'ab', 'ab', 'ab'", 'ab AB a'],
    ["'%s %<s %s', 1, 2", '1 1 2'],
    ["'%2$s %1$s %s', 'a', 'b'", 'b a a'],
    ["'%+d|% d|%(d|%05d|%-5d|', 3, 4, -5, 42, 7", '+3| 4|(5)|00042|7    |'],
    ["'%,d %,d %,d', 123, 1234, -1234567", '123 1,234 -1,234,567'],
    ["'%,.2f %(.1f %08.3f', 1234567.891, -1.25, 3.14159", '1,234,567.89 (1.3) 0003.142'],
    ["'100%% %n|', 1", '100% \n|'],
    ["'%s %s', $s.concat(',y').split(',')", 'x y'],
    ["'%s %b', null, null", 'null false'],
    ["'%tY-%<tm-%<td %<tH:%<tM:%<tS.%<tL', 1700000000123", '2023-11-14 22:13:20.123'],
    ["'%tF %<tT %<tD %<tR', 1700000000123", '2023-11-14 22:13:20 11/14/23 22:13'],
    ["'%ta %<tb %<ty %<ts %<tQ', 1700000000123", 'Tue Nov 23 1700000000 1700000000123'],
    ["'%tc|%<Tb', 1700000000123", 'Tue Nov 14 22:13:20 UTC 2023|NOV'],
  ])('formats %s as %j', (args, output) => {
    expect(render(`#set($s = 'x')$s.format(${args})`)).toBe(output)
  })

  it('is also called on the format itself, by formatted()', () => {
    expect(render(`#set($s = '%d %s')$s.formatted(3, 'x')`)).toBe('3 x')
  })

  it.each([
    "'%'",
    "'%q', 1",
    "'%d', 1.5",
    "'%f', 1",
    "'%D', 1",
    "'%tY', 1",
    "'%tq', 1700000000123",
    "'%<s', 1",
  ])('refuses %s, as Java does', (args) => {
    expect(failure(`#set($s = 'x')$s.format(${args})`).reason).toContain('IllegalFormatException')
  })
})
