import { describe, expect, it } from 'vitest'
import { explain } from './send-body.ts'

const typeOf = (found: string, allowed: string): string =>
  `instance type (${found}) does not match any allowed primitive type (allowed: ["${allowed}"])`

describe('several messages', () => {
  it('stand in the order of a Java HashSet', async () => {
    const schema = { properties: { a: { type: 'string' }, b: { type: 'integer' } } }
    expect(await explain(schema, '{"a": 1, "b": "x"}')).toBe(
      [typeOf('string', 'integer'), typeOf('integer', 'string')].join(', '),
    )
  })

  it('stand in the order of a table that has grown', async () => {
    const names = Array.from({ length: 14 }, (_, index) => `f${index}`)
    const schema = {
      properties: Object.fromEntries(names.map((name) => [name, { type: 'string', maxLength: 3 }])),
    }
    const body = Object.fromEntries(names.map((name) => [name, `v-${name}`]))
    const text = (await explain(schema, JSON.stringify(body))) ?? ''
    expect(text.match(/(?<=v-)f\d+/g)).toEqual(
      'f7 f11 f10 f6 f0 f3 f5 f13 f1 f9 f4 f12 f8 f2'.split(' '),
    )
  })

  it('stand once each', async () => {
    const schema = { items: { type: 'integer' } }
    expect(await explain(schema, '["a", "b", "c"]')).toBe(typeOf('string', 'integer'))
  })

  it('are joined, as all keywords at one value are checked', async () => {
    const schema = { type: 'string', maxLength: 1, enum: ['q'] }
    expect(await explain(schema, '1')).toBe(
      `instance value (1) not found in enum (possible values: ["q"]), ${typeOf('integer', 'string')}`,
    )
  })
})

describe('the parts of a value', () => {
  const schema = {
    required: ['id'],
    properties: { a: { properties: { deep: { type: 'string' } } }, b: { type: 'integer' } },
  }

  it('are not checked when the value itself has failed', async () => {
    expect(await explain(schema, '{"b": "x"}')).toBe(
      'object has missing required properties (["id"])',
    )
  })

  it('are not checked when a part before them has failed', async () => {
    const afterB = { properties: { b: { type: 'integer' }, c: schema.properties.a } }
    expect(await explain(afterB, '{"c": {"deep": 1}, "b": "x"}')).toBe(typeOf('string', 'integer'))
  })

  it('are checked by the order of names when a part after them fails', async () => {
    expect(await explain(schema, '{"id": 1, "b": "x", "a": {"deep": 1}}')).toBe(
      [typeOf('string', 'integer'), typeOf('integer', 'string')].join(', '),
    )
  })

  it('are checked in a branch, whatever has failed outside', async () => {
    const branches = { type: 'array', anyOf: [{ properties: { a: { type: 'string' } } }] }
    expect(await explain(branches, '{"a": 1}')).toContain('at least one required schema among 1')
    expect(await explain(branches, '{"a": "x"}')).toBe(typeOf('object', 'array'))
  })
})

describe('an unknown format', () => {
  const schema = {
    required: ['b'],
    properties: { a: { type: 'string', format: 'date' }, b: { type: 'integer', format: 'int32' } },
  }

  it('refuses no body', async () => {
    expect(await explain(schema, '{"a": "tomorrow", "b": 2147483648}')).toBeUndefined()
  })

  it('is said beside what is wrong, once for each format of a visited value', async () => {
    expect(await explain(schema, '{"a": 1, "b": 1}')).toBe(
      [
        'format attribute "date" not supported',
        typeOf('integer', 'string'),
        'format attribute "int32" not supported',
      ].join(', '),
    )
  })

  it('is not said of values that are not visited', async () => {
    expect(await explain(schema, '{"a": "x"}')).toBe(
      'object has missing required properties (["b"])',
    )
  })

  it('is not said inside a branch', async () => {
    const branch = { not: { format: 'date' } }
    expect(await explain(branch, '1')).toBe('instance matched a schema which it should not have')
  })
})
