import { describe, expect, it } from 'vitest'
import { MappingTemplateError } from '../../src/errors.ts'
import { JsonReadError, readJson } from '../../src/json/read-json.ts'
import { MalformedBodyError } from '../../src/mapping/input.ts'
import { renderMappingTemplate } from '../../src/mapping/render-mapping-template.ts'

function json(body: string): string {
  return renderMappingTemplate("$input.json('$')", { body })
}

/** Reads a text that may be refused: the tests of time count both. */
function readOrRefuse(text: string): void {
  try {
    readJson(text)
  } catch (error) {
    if (!(error instanceof JsonReadError)) throw error
  }
}

describe('a body', () => {
  it.each([
    ['plain JSON', '{"a": [1, true, null, "x"], "b": {}}', '{"a":[1,true,null,"x"],"b":{}}'],
    ['white space everywhere', ' \t\r\n{ "a" :\n1 , "b" : [ 2 ] } ', '{"a":1,"b":[2]}'],
    ['members in their order', '{"10": 1, "9": 2, "a": 3}', '{"10":1,"9":2,"a":3}'],
    ['a name twice', '{"a": 1, "b": 2, "a": 3}', '{"a":3,"b":2}'],
    ['bare names', '{a: 1, b c: 2, ä: 3}', '{"a":1,"b c":2,"ä":3}'],
    ['apostrophes', "{'a': 'x\"y'}", '{"a":"x\\"y"}'],
    ['bare text', '{a: some text, b: [x y, z]}', '{"a":"some text","b":["x y","z"]}'],
    ['spare commas', '{,"a": 1,,"b": [,1,,2,],}', '{"a":1,"b":[1,2]}'],
    ['empty text for a missing value', '{"a":,"b":1}', '{"a":"","b":1}'],
    ['text after the document ignored', '{"a": 1}, {"b": 2} ???', '{"a":1}'],
    ['comment marks as text', '{"a": 1, // b\n"c": 2}', '{"a":1,"// b\\n\\"c\\"":2}'],
    ['text', 'a=b&c=d', '"a=b&c=d"'],
    ['text that begins like a word', 'nullable', '"nullable"'],
    ['a number', '42', '42'],
    ['a number with text after it', '42 is the answer', '"42 is the answer"'],
    ['a word', ' true ', 'true'],
    ['white space', '   ', '""'],
    ['nothing', '', '{}'],
    ['brackets in text', '{"a": "}", "b": "]"}', '{"a":"}","b":"]"}'],
    ['a new line in text', '"a\nb"', '"a\\nb"'],
    ['escapes', String.raw`"\"\\\/\b\f\n\r\t\u00e9\x41"`, String.raw`"\"\\/\b\f\n\r\téA"`],
    ['an unknown escape, which vanishes', String.raw`"a\qb"`, '"ab"'],
    ['a new line in text with an escape, which vanishes', '"a\nb\\tc"', '"ab\\tc"'],
    ['characters beyond 16 bits', '"😀 \\ud83d\\ude00"', '"😀 😀"'],
    ['a control character as the end', '{"a": 1}\x1a', '{"a":1}'],
  ])('is read with %s', (_title, body, expected) => {
    expect(json(body)).toBe(expected)
  })

  it.each([
    ['1', 'Integer', '1'],
    ['-0', 'Integer', '0'],
    ['-', 'Integer', '0'],
    ['007', 'Integer', '7'],
    ['2147483647', 'Integer', '2147483647'],
    ['2147483648', 'Long', '2147483648'],
    ['-2147483649', 'Long', '-2147483649'],
    ['9223372036854775807', 'Long', '9223372036854775807'],
    ['9223372036854775808', 'BigInteger', '9223372036854775808'],
    ['00000000000000000007', 'BigInteger', '7'],
    ['1.0', 'Double', '1.0'],
    ['1.50', 'Double', '1.5'],
    ['1e3', 'Double', '1000.0'],
    ['1E21', 'Double', '1.0E21'],
    ['1e-5', 'Double', '1.0E-5'],
    ['-.5', 'Double', '-0.5'],
    ['1.', 'Double', '1.0'],
    ['1e999', 'Double', 'Infinity'],
    ['0.30000000000000004', 'BigDecimal', '0.30000000000000004'],
    ['1.2345678901234567e-7', 'BigDecimal', '1.2345678901234567E-7'],
    ['12345678901234567890.50', 'BigDecimal', '12345678901234567890.50'],
    ['.5', 'String', '.5'],
    ['+5', 'String', '+5'],
    ['0x10', 'String', '0x10'],
    ['1 000', 'String', '1 000'],
    ['1e', 'String', '1e'],
  ])('reads %s as %s', (number, type, printed) => {
    const template = "$input.path('$.n').class.simpleName $input.path('$.n')"
    const rendered = renderMappingTemplate(template, { body: `{"n": ${number}}` })
    expect(rendered).toBe(`${type} ${printed}`)
  })

  it.each([
    ['{a', 'Unexpected End Of File position 1: null'],
    ['[a', 'Unexpected End Of File position 1: EOF'],
    ['{"a": 1', 'Unexpected End Of File position 6: null'],
    ['{"a":', 'Unexpected End Of File position 4: EOF'],
    ['"open', 'Unexpected End Of File position 5: null'],
    ['{"a" 1}', 'Unexpected character (1) at position 4.'],
    ['{"a": "1" "b": 2}', 'Unexpected token " at position 9.'],
    ['{"a": }', 'Unexpected character (}) at position 6.'],
    ['{[1]: 2}', 'Unexpected character ([) at position 1.'],
    ['[1}', 'Unexpected End Of File position 2: EOF'],
    ['[}', 'Unexpected character (}) at position 1.'],
    [']', 'Unexpected character (]) at position 0.'],
    ['"\\u12x4"', 'Unexpected unicode escape sequence x at position 5.'],
    ['[1e+]', 'For input string: "1e+"'],
  ])('is refused as %j with the message of json-smart: %s', (body, sentence) => {
    const render = () => renderMappingTemplate("\n$input.path('$.a')", { body })
    expect(render).toThrow(MappingTemplateError)
    expect(render).toThrow(sentence)
    expect(render).toThrow(
      expect.objectContaining({ kind: 'runtime', line: 2, cause: expect.any(MalformedBodyError) }),
    )
  })

  it('is not read by a template that uses only $input.body', () => {
    expect(renderMappingTemplate('$input.body', { body: '{a' })).toBe('{a')
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'has a member %s like any other',
    (name) => {
      const body = `{"${name}": {"x": 1}, "${name}": 2}`
      expect(json(body)).toBe(`{"${name}":2}`)
      expect(renderMappingTemplate("$input.path('$')", { body })).toBe(`{${name}=2}`)
      expect(renderMappingTemplate(`[$input.path('$')['${name}']]`, { body: '{}' })).toBe('[]')
    },
  )

  it.each(['[', '{"a":'])('is refused when %s is opened 100,000 times', (opening) => {
    expect(() => json(opening.repeat(100_000))).toThrow('nesting beyond 400 levels')
  })

  it('is read with 10,000 objects side by side', () => {
    const body = JSON.stringify(Array.from({ length: 10_000 }, (_item, id) => ({ id })))
    expect(json(body)).toBe(body)
  })

  it.each([
    ['text', '"', 'x', '"'],
    ['escapes', '"', '\\n', '"'],
    ['bare text', '', 'x ', '.'],
    ['digits', '', '7', ''],
    ['decimals', '0.', '7', ''],
    ['commas', '[', ',', ']'],
    ['the digits before an exponent that is refused', '', '1', 'e99999'],
    ['the digits before a point and an exponent that is refused', '1.', '1', 'e99999'],
    ['white space', '', ' ', '1'],
  ])('is read in linear time: %s', (_title, start, part, end) => {
    const read = (length: number): number => {
      const text = start + part.repeat(length) + end
      const begin = performance.now()
      readOrRefuse(text)
      return performance.now() - begin
    }
    read(50_000)
    expect(read(800_000)).toBeLessThan(Math.max(40, read(100_000)) * 40)
  })
})
