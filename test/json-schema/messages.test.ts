import { describe, expect, it } from 'vitest'
import { explain } from './send-body.ts'

describe('the text of a refused body', () => {
  it.each([
    [
      '{"type": "string"}',
      '{}',
      'instance type (object) does not match any allowed primitive type (allowed: ["string"])',
    ],
    [
      '{"type": "number"}',
      '"1"',
      'instance type (string) does not match any allowed primitive type (allowed: ["integer","number"])',
    ],
    [
      '{"type": ["string", "boolean"]}',
      'null',
      'instance type (null) does not match any allowed primitive type (allowed: ["boolean","string"])',
    ],
    [
      '{"type": "integer"}',
      '1.0',
      'instance type (number) does not match any allowed primitive type (allowed: ["integer"])',
    ],
    [
      '{"required": ["b", "a", "c"]}',
      '{"b": 1}',
      'object has missing required properties (["a","c"])',
    ],
    [
      '{"required": ["c\\\\d", "a\\"b"]}',
      '{}',
      'object has missing required properties (["a\\"b","c\\\\d"])',
    ],
    [
      '{"additionalProperties": false, "properties": {"a": {}}}',
      '{"z": 1, "a": 1, "b": 2}',
      'object instance has properties which are not allowed by the schema: ["b","z"]',
    ],
    [
      '{"additionalProperties": false, "patternProperties": {"^x-": {}}}',
      '{"x-a": 1, "y": 2}',
      'object instance has properties which are not allowed by the schema: ["y"]',
    ],
    [
      '{"minProperties": 2}',
      '{"a": 1}',
      'object has too few properties (found 1 but schema requires at least 2)',
    ],
    [
      '{"maxProperties": 1}',
      '{"a": 1, "b": 2}',
      'object has too many properties (found 2 but schema requires at most 1)',
    ],
    [
      '{"dependencies": {"a": ["c", "b"]}}',
      '{"a": 1}',
      'property "a" of object has missing property dependencies (schema requires ["b","c"]; missing: ["b","c"])',
    ],
    [
      '{"dependencies": {"a": {"required": ["z"]}}}',
      '{"a": 1}',
      'object has missing required properties (["z"])',
    ],
    [
      '{"items": [{}], "additionalItems": false}',
      '[1, 2]',
      'schema only allows 1 elements in array but instance has 2 elements',
    ],
    [
      '{"minItems": 2}',
      '[1]',
      'array is too short: must have at least 2 elements but instance has 1 elements',
    ],
    [
      '{"maxItems": 1}',
      '[1, 2]',
      'array is too long: must have at most 1 elements but instance has 2 elements',
    ],
    ['{"uniqueItems": true}', '[1, 2, 1.0]', 'array must not contain duplicate elements'],
    [
      '{"uniqueItems": true}',
      '[[1, {"a": []}], [1.0, {"a": []}]]',
      'array must not contain duplicate elements',
    ],
    [
      '{"minimum": 5}',
      '4',
      'numeric instance is lower than the required minimum (minimum: 5, found: 4)',
    ],
    [
      '{"maximum": 90}',
      '91.0',
      'numeric instance is greater than the required maximum (maximum: 90, found: 91.0)',
    ],
    [
      '{"maximum": 1}',
      '1e7',
      'numeric instance is greater than the required maximum (maximum: 1, found: 1.0E7)',
    ],
    [
      '{"maximum": 9007199254740992}',
      '9007199254740993',
      'numeric instance is greater than the required maximum (maximum: 9007199254740992, found: 9007199254740993)',
    ],
    [
      '{"minimum": 5, "exclusiveMinimum": true}',
      '5',
      'numeric instance is not strictly greater than the required minimum 5',
    ],
    [
      '{"maximum": 5, "exclusiveMaximum": true}',
      '5.0',
      'numeric instance is not strictly lower than the required maximum 5',
    ],
    [
      '{"maximum": 5, "exclusiveMaximum": true}',
      '6',
      'numeric instance is greater than the required maximum (maximum: 5, found: 6)',
    ],
    ['{"multipleOf": 5}', '7', 'remainder of division is not zero (7 / 5)'],
    ['{"multipleOf": 0.0001}', '0.00751', 'remainder of division is not zero (0.00751 / 1.0E-4)'],
    ['{"minLength": 2}', '"😀"', 'string "😀" is too short (length: 1, required minimum: 2)'],
    ['{"maxLength": 1}', '"q\\"q"', 'string "q"q" is too long (length: 3, maximum allowed: 1)'],
    [
      '{"pattern": "^[a-z]+$"}',
      '"ABC"',
      'ECMA 262 regex "^[a-z]+$" does not match input string "ABC"',
    ],
    [
      '{"enum": ["b", "a"]}',
      '"x"',
      'instance value ("x") not found in enum (possible values: ["b","a"])',
    ],
    [
      '{"enum": [1.0, {"k": [1, "x"]}]}',
      '{"b": [1, 2.50], "a": "é\\u0001\\u001f"}',
      'instance value ({"b":[1,2.5],"a":"é\\u0001\\u001F"}) not found in enum (possible values: [1.0,{"k":[1,"x"]}])',
    ],
    [
      '{"allOf": [{"required": ["a"]}, {"required": ["b"]}, {}]}',
      '{"a": 1}',
      'instance failed to match all required schemas (matched only 2 out of 3)',
    ],
    [
      '{"anyOf": [{"type": "string"}, {"minimum": 5}]}',
      '1',
      'instance failed to match at least one required schema among 2',
    ],
    [
      '{"oneOf": [{"multipleOf": 3}, {"multipleOf": 5}]}',
      '15',
      'instance failed to match exactly one schema (matched 2 out of 2)',
    ],
    ['{"not": {"type": "string"}}', '"x"', 'instance matched a schema which it should not have'],
  ])('for the schema %s and the body %s is %s', async (schema, body, text) => {
    expect(await explain(schema, body)).toBe(text)
  })
})

describe('a body that passes', () => {
  it.each([
    ['an integer of any size', '{"type": "integer"}', '12345678901234567890'],
    ['a member that is null where it is required', '{"required": ["a"]}', '{"a": null}'],
    [
      'another type than the keyword looks at',
      '{"minimum": 5, "minLength": 5, "minItems": 5, "minProperties": 5}',
      'true',
    ],
    ['a decimal multiple', '{"multipleOf": 0.01}', '1.15'],
    ['a multiple beyond what a Double holds exactly', '{"multipleOf": 2}', '9007199254740992'],
    ['a bound that is written with other digits', '{"minimum": 5.5, "maximum": 5.5}', '5.50'],
    ['a number whose Double is the bound', '{"minimum": 5}', '4.999999999999999999999999'],
    ['a listed number that is written otherwise', '{"enum": [1.0, 100.0]}', '1e2'],
    [
      'a listed object whose members have another order',
      '{"enum": [{"b": 1, "a": 2}]}',
      '{"a": 2, "b": 1}',
    ],
    [
      'objects in a list that differ in the order of their members',
      '{"uniqueItems": true}',
      '[{"a": 1, "b": 2}, {"b": 2, "a": 1}]',
    ],
    ['a text and a number with the same letters', '{"uniqueItems": true}', '[1, "1"]'],
    ['more elements than schemas', '{"items": [{"type": "string"}]}', '["a", 1]'],
    [
      'elements beside one schema for all of them',
      '{"items": {}, "additionalItems": false}',
      '[1, 2]',
    ],
    ['a string in which a part matches the pattern', '{"pattern": "b"}', '"abc"'],
    ['a keyword that draft 4 does not have', '{"const": 1, "title": "T"}', '2'],
  ])('is %s', async (_title, schema, body) => {
    expect(await explain(schema, body)).toBeUndefined()
  })
})

describe('the keyword pattern of a body model', () => {
  it.each([
    ['^\\d{4}\\-\\d{2}$', '2020-01'],
    ['^[\\w-\\.]+@([\\w-]+\\.)+[\\w-]{2,4}$', 'a.b@c.de'],
    ['^\\#[0-9a-f]{6}$', '#00ff00'],
    ['^{[a-z]*}$', '{ab}'],
    ['a\\ b', 'a b'],
    ['^\\p{L}+$', 'p{L}'],
  ])('is read without the flag u: %s finds %s', async (pattern, text) => {
    expect(await explain({ pattern }, JSON.stringify(text))).toBeUndefined()
  })

  it('reads a character beyond U+FFFF as two, as UTF-16 has it', async () => {
    expect(await explain({ pattern: '^.$' }, '"😀"')).toContain('does not match')
  })
})
