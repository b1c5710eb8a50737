import { describe, expect, it } from 'vitest'
import { explain } from './send-body.ts'

const anything = { title: 'anything' }

describe('a request body that is not JSON, checked against a model', () => {
  it.each([
    '',
    ' ',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":1,}',
    '{"a":1 "b":2}',
    '{"a" 1}',
    "{'a':1}",
    '{a:1}',
    '[',
    '[1',
    '[1,]',
    '[,1]',
    '[1 2]',
    ']',
    '"',
    '"\\',
    '"\\"',
    '"\\x41"',
    '"\\u00g0"',
    '"\n"',
    '<a/>',
    'NaN',
    'nul',
    'nulls',
    'True',
    '{"a":01}',
    '{"a":-}',
    '{"a":+1}',
    '{"a":1.}',
    '{"a":.5}',
    '{"a":1e}',
    '1x',
    '1.5.5',
    '\ufeff{"a":1}',
    '\u00a0{}',
    '// comment\n{}',
    `1${'0'.repeat(1000)}`,
  ])('is refused in the words for an empty body: %j', async (body) => {
    expect(await explain(anything, body)).toBe('Unknown error parsing request body')
  })
})

describe('a request body that is JSON, checked against a model', () => {
  it.each([
    'null',
    'true',
    'false',
    '0',
    '-0',
    '-1.5e-7',
    '1E+400',
    '"\\ud800"',
    '"\\\\"',
    '"a\\"b\\\\"',
    '"\u007f\u2028"',
    ' \t\r\n{ "a" : [ ] , "b" : { } } \n',
    '{"a":{"b":[1,[2,[]],{}]}}',
    // Jackson reads one value and looks no further.
    '{"a":1} x',
    '{"a":1}{"a":2}',
    '[] ]',
  ])('is read: %j', async (body) => {
    expect(await explain(anything, body)).toBeUndefined()
  })

  it('has the last of repeated members', async () => {
    const schema = { properties: { a: { type: 'string' } } }
    expect(await explain(schema, '{"a": 1, "\\u0061": "x"}')).toBeUndefined()
    expect(await explain(schema, '{"a": "x", "a": 1}')).toContain('instance type (integer)')
  })

  it.each([
    ['100', '100'],
    ['1.0', '1.0'],
    ['1e2', '100.0'],
    ['-0.0', '-0.0'],
    ['-0', '0'],
    ['0.00000001', '1.0E-8'],
    ['12345678901234567890', '12345678901234567890'],
    ['3.0000000000000001', '3.0'],
    ['1e400', 'Infinity'],
  ])('is refused with its number %s printed as %s', async (body, text) => {
    expect(await explain({ enum: ['x'] }, body)).toBe(
      `instance value (${text}) not found in enum (possible values: ["x"])`,
    )
  })

  it('is escaped as Jackson escapes when it is printed', async () => {
    const body = '"tab\\tnl\\nquote\\"back\\\\slash/é😀\\u0001\\u2028\\u007f<>&\'"'
    expect(await explain({ enum: ['x'] }, body)).toBe(
      'instance value ("tab\\tnl\\nquote\\"back\\\\slash/é😀\\u0001\u2028\u007f<>&\'") not found in enum (possible values: ["x"])',
    )
  })
})

describe('a schema', () => {
  it('as text keeps how its numbers are written', async () => {
    expect(await explain('{"enum": [1.0, 1, 1e2, 12345678901234567890]}', '2')).toContain(
      'possible values: [1.0,1,100.0,12345678901234567890]',
    )
  })

  it('as data has whole numbers as integers', async () => {
    expect(await explain({ enum: [1.0, 0.5, 1e21, -0] }, '2')).toContain(
      'possible values: [1,0.5,1.0E21,0]',
    )
  })

  it.each([
    { minLength: -1, maxItems: '3', minimum: '5', multipleOf: 0, required: 'a', enum: 'x' },
    { type: 'file', properties: ['a'], items: 'x', additionalItems: 7, patternProperties: null },
    { allOf: [], anyOf: {}, oneOf: 1, not: true, dependencies: [], format: 5, pattern: {} },
  ])(
    'with keywords that are set to what draft 4 does not know takes any body: %j',
    async (schema) => {
      for (const body of ['{"a": 1}', '[1]', '"text"', '1'])
        if (!('not' in schema)) expect(await explain(schema, body)).toBeUndefined()
    },
  )
})
