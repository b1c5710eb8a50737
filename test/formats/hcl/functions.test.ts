import { describe, expect, it } from 'vitest'
import { evaluateSource } from './evaluate-source.ts'

// Results as the documentation of Terraform's functions shows them.
describe('a function', () => {
  it.each<[string, unknown]>([
    ['lower("HELLO")', 'hello'],
    ['upper("hello")', 'HELLO'],
    ['title("hello world")', 'Hello World'],
    ['trimspace("  hello\\n\\n")', 'hello'],
    ['chomp("hello\\r\\n\\n")', 'hello'],
    ['trim("foobar", "far")', 'oob'],
    ['trimprefix("helloworld", "hello")', 'world'],
    ['trimsuffix("helloworld", "world")', 'hello'],
    ['substr("hello world", 1, 4)', 'ello'],
    ['substr("hello world", -5, -1)', 'world'],
    ['startswith("hello world", "hello")', true],
    ['endswith("hello world", "hello")', false],
    ['strcontains("hello world", "wor")', true],
    ['strrev("hello")', 'olleh'],
    ['indent(2, "a\\nb")', 'a\n  b'],
    ['join("-", ["foo", "bar", "baz"])', 'foo-bar-baz'],
    ['split(",", "foo,bar,baz")', ['foo', 'bar', 'baz']],
    ['replace("1 + 2 + 3", "+", "-")', '1 - 2 - 3'],
    ['replace("hello world", "/w.*d/", "everybody")', 'hello everybody'],
    ['replace("a1b2", "/([a-z])([0-9])/", "$2$1")', '1a2b'],
    ['regex("[a-z]+", "53453453.345345aaabbbccc23454")', 'aaabbbccc'],
    ['regex("(\\\\d+)-(\\\\d+)", "2019-02")', ['2019', '02']],
    ['length(regexall("[a-z]+", "1234abcd5678efgh9"))', 2],
    [
      'regexall("(\\\\d)(x)", "1x2x")',
      [
        ['1', 'x'],
        ['2', 'x'],
      ],
    ],
    ['basename("foo/bar/baz.txt")', 'baz.txt'],
    ['dirname("foo/bar/baz.txt")', 'foo/bar'],
    ['format("Hello, %s!", "Ander")', 'Hello, Ander!'],
    ['format("There are %d lights", 4)', 'There are 4 lights'],
    ['format("%03d-%5s-%.2f-%%", 7, "ab", 1.005)', '007-   ab-1.00-%'],
    ['formatlist("Hello, %s!", ["Valentina", "Ander"])', ['Hello, Valentina!', 'Hello, Ander!']],
    ['urlencode("Hello World!")', 'Hello+World%21'],
    ['base64encode("Hello World")', 'SGVsbG8gV29ybGQ='],
    ['base64decode("SGVsbG8gV29ybGQ=")', 'Hello World'],
    ['tostring(1)', '1'],
    ['tonumber("2")', 2],
    ['tobool("true")', true],
    ['length("👾🕹")', 2],
    ['length({ a = 1 })', 1],
    ['keys({ a = 1, c = 2, d = 3 })', ['a', 'c', 'd']],
    ['values({ a = 3, c = 2, d = 1 })', [3, 2, 1]],
    ['merge({ a = "b", c = "d" }, { e = "f", c = "z" })', { a: 'b', c: 'z', e: 'f' }],
    ['concat(["a", ""], ["b", "c"])', ['a', '', 'b', 'c']],
    ['flatten([["a", "b"], [], ["c", ["d"]]])', ['a', 'b', 'c', 'd']],
    ['lookup({ a = "ay", b = "bee" }, "c", "what?")', 'what?'],
    ['element(["a", "b", "c"], 4)', 'b'],
    ['element(["a", "b", "c"], -1)', 'c'],
    ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
    ['map("a", 1, "b", 2)', { a: 1, b: 2 }],
    ['list("a", "b")', ['a', 'b']],
    ['toset(["c", "b", "b"])', ['b', 'c']],
    ['tolist(toset(["c", "b"]))', ['b', 'c']],
    ['setunion(["a", "b"], ["b", "c"])', ['a', 'b', 'c']],
    ['setsubtract(["a", "b", "c"], ["a", "c"])', ['b']],
    ['setintersection(["a", "b"], ["b", "c"])', ['b']],
    [
      'setproduct(["a", "b"], [1, 2])',
      [
        ['a', 1],
        ['a', 2],
        ['b', 1],
        ['b', 2],
      ],
    ],
    ['reverse([1, 2, 3])', [3, 2, 1]],
    ['slice(["a", "b", "c", "d"], 1, 3)', ['b', 'c']],
    ['contains(["a", "b"], "a")', true],
    ['index(["a", "b", "c"], "b")', 1],
    ['distinct(["a", "b", "a"])', ['a', 'b']],
    ['compact(["a", "", "b", null])', ['a', 'b']],
    ['sort(["e", "d", "a", "x"])', ['a', 'd', 'e', 'x']],
    ['matchkeys(["i-1", "i-2"], ["west", "east"], ["east"])', ['i-2']],
    ['range(3)', [0, 1, 2]],
    ['range(1, 8, 2)', [1, 3, 5, 7]],
    ['range(4, 1)', [4, 3, 2]],
    ['one([])', null],
    ['coalesce("", "b")', 'b'],
    ['coalescelist([], ["c"])', ['c']],
    ['anytrue([false, true])', true],
    ['alltrue([true, false])', false],
    ['sum([10, 13, 6])', 29],
    ['max(12, 54, 3)', 54],
    ['min([12, 54, 3]...)', 3],
    ['abs(-12.4)', 12.4],
    ['ceil(5.1)', 6],
    ['floor(4.9)', 4],
    [
      'jsonencode({ b = ["<a&b>", 1.5, null, true], a = {} })',
      '{"a":{},"b":["\\u003ca\\u0026b\\u003e",1.5,null,true]}',
    ],
    ['jsondecode("{\\"hello\\": [1, null]}").hello[0]', 1],
    [
      'yamlencode({ foo = [1, { a = "b", c = "d" }, 3], bar = "baz" })',
      '"bar": "baz"\n"foo":\n- 1\n- "a": "b"\n  "c": "d"\n- 3\n',
    ],
    ['yamlencode({ a = { b = [] }, c = [[1], {}] })', '"a":\n  "b": []\n"c":\n- - 1\n- {}\n'],
    ['core::upper("a")', 'A'],
    ['templatestring("a-$${b}", { b = 1 })', 'a-1'],
    ['file("a.txt")', 'text ${b}'],
    ['templatefile("a.txt", { b = 2 })', 'text 2'],
    ['sensitive("a")', 'a'],
  ])('%s', (expression, value) => {
    const found = evaluateSource(expression, {}, { 'a.txt': 'text ${b}' })
    expect(found).toEqual({ value, unknowns: [], issues: [] })
  })

  it('that is not run is a placeholder with a warning', () => {
    const { value, unknowns, issues } = evaluateSource('filesha256("a.txt")')
    expect(unknowns).toEqual([value])
    expect(issues).toMatchObject([
      { severity: 'warning', message: "Terraform's function filesha256 is not evaluated." },
    ])
  })

  it('whose result changes with every run is a placeholder without a warning', () => {
    expect(evaluateSource('timestamp()')).toEqual({
      value: 'timestamp()',
      unknowns: ['timestamp()'],
      issues: [],
    })
  })

  it.each(['range(1e9)', 'element([], 0)', 'index([], 1)', 'one([1, 2])', 'coalesce("")'])(
    'fails where Terraform does: %s',
    (expression) => {
      expect(evaluateSource(expression).issues).toMatchObject([{ code: 'invalid-expression' }])
    },
  )
})
