import { describe, expect, it } from 'vitest'
import { MappingTemplateError } from '../../src/errors.ts'
import { renderMappingTemplate } from '../../src/mapping/render-mapping-template.ts'

function util(method: string, body: string): string {
  return renderMappingTemplate(`$util.${method}($input.body)`, { body })
}

const ascii = String.fromCharCode(...Array.from({ length: 126 }, (_item, index) => index + 1))

describe('$util.escapeJavaScript', () => {
  it.each([
    ['quotes, slashes and backslashes', `"it's" </a> \\`, `\\"it\\'s\\" <\\/a> \\\\`],
    ['white space', 'a\tb\nc\rd\fe\bf', 'a\\tb\\nc\\rd\\fe\\bf'],
    ['control characters', '\u0001\u001f\u007f', '\\u0001\\u001F\u007f'],
    ['characters beyond ASCII', 'é€😀', '\\u00E9\\u20AC\\uD83D\\uDE00'],
    ['nothing else', 'a<b>&c$', 'a<b>&c$'],
  ])('escapes %s', (_title, text, expected) => {
    expect(util('escapeJavaScript', text)).toBe(expected)
  })

  it('takes any value as text', () => {
    const template = "$util.escapeJavaScript($input.path('$.a'))|$util.escapeJavaScript(1.5)"
    expect(renderMappingTemplate(template, { body: '{"a": ["x/y"]}' })).toBe(
      '[\\"x\\\\\\/y\\"]|1.5',
    )
  })
})

describe('$util.parseJson', () => {
  it('reads text as permissively as $input.path reads a body', () => {
    const template = "#set($o = $util.parseJson($input.path('$.text')))$o.a[1].b $o.c"
    const body = JSON.stringify({ text: "{a: [1, {'b': 2}], c: 1.0,}" })
    expect(renderMappingTemplate(template, { body })).toBe('2 1.0')
  })

  it('fails at the call when the text is broken JSON', () => {
    const render = () => renderMappingTemplate("a\n$util.parseJson('{a')")
    expect(render).toThrow('Unexpected End Of File position 1: null')
    expect(render).toThrow(expect.objectContaining({ kind: 'runtime', line: 2, column: 7 }))
  })
})

describe('$util.urlEncode', () => {
  it.each([
    ['{"some": "value"}', '%7B%22some%22%3A+%22value%22%7D'],
    ['a b+c&d=e/f?g', 'a+b%2Bc%26d%3De%2Ff%3Fg'],
    ["-_.*~!'()", '-_.*%7E%21%27%28%29'],
    ['é€😀', '%C3%A9%E2%82%AC%F0%9F%98%80'],
    ['half a pair: \ud83d', 'half+a+pair%3A+%3F'],
  ])('encodes %s as a form does', (text, expected) => {
    expect(util('urlEncode', text)).toBe(expected)
  })
})

describe('$util.urlDecode', () => {
  it.each([
    ['a+b%20c%2Bd', 'a b c+d'],
    ['%c3%a9%E2%82%AC%F0%9F%98%80 é', 'é€😀 é'],
    ['%FF%41', '\ufffdA'],
    ['%EF%BB%BFa', '\ufeffa'],
  ])('decodes %s to %j', (text, expected) => {
    expect(util('urlDecode', text)).toBe(expected)
  })

  it.each(['100%', '%4', '%zz', '%-1'])('fails on %s', (text) => {
    expect(() => util('urlDecode', text)).toThrow(MappingTemplateError)
  })
})

describe('$util.base64Encode', () => {
  it.each([
    ['a', 'YQ=='],
    ['ab', 'YWI='],
    ['abc', 'YWJj'],
    ['é€😀', 'w6nigqzwn5iA'],
    ['\ud83d', 'Pw=='],
  ])('encodes %s', (text, expected) => {
    expect(util('base64Encode', text)).toBe(expected)
  })
})

describe('$util.base64Decode', () => {
  it.each([
    ['YWJj', 'abc'],
    ['YWI=', 'ab'],
    ['YWI', 'ab'],
    ['YQ', 'a'],
    ['w6nigqzwn5iA', 'é€😀'],
    ['/0E=', '\ufffdA'],
    ['77u/YQ==', '\ufeffa'],
  ])('decodes %s to %j', (text, expected) => {
    expect(util('base64Decode', text)).toBe(expected)
  })

  it.each(['Y', 'YQ=', 'YWJj=', 'YQ==YQ==', 'YW Jj', 'YWJj\n', 'YW-_', '=', 'é'])(
    'fails on %j',
    (text) => {
      expect(() => util('base64Decode', text)).toThrow(MappingTemplateError)
    },
  )
})

describe('$util', () => {
  it.each([
    ['base64Encode', 'base64Decode'],
    ['urlEncode', 'urlDecode'],
  ])('restores a text with %s and %s', (encode, decode) => {
    const text = `${ascii}é€😀`
    const template = `$util.${decode}($util.${encode}($input.body))`
    expect(renderMappingTemplate(template, { body: text })).toBe(text)
    const large = 'é😀a'.repeat(300_000)
    expect(renderMappingTemplate(template, { body: large }) === large).toBe(true)
  })

  it.each([
    '$util.toJson($input.path("$"))',
    '$util.escapeJavaScript()',
    "$util.urlEncode('a', 'b')",
    '$util.urlEncode(1)',
    '$util.base64Encode',
    '$util.constructor',
    '$util.hasOwnProperty("a")',
    '$util',
  ])('prints nothing for an unknown method or wrong arguments: %s', (reference) => {
    expect(renderMappingTemplate(`[${reference}]`, { body: '{}' })).toBe('[]')
  })
})
