import { describe, expect, it } from 'vitest'
import { explain, sendBody } from './send-body.ts'

const levels = 9_000

/** Times a function; enough to tell linear from quadratic, whatever else the machine does. */
async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

function nest(open: string, inner: string, close: string, times = levels): string {
  return open.repeat(times) + inner + close.repeat(times)
}

describe('a deep body', () => {
  const objects = nest('{"a":', '1', '}')

  it.each<[title: string, schema: object]>([
    ['properties', { properties: { a: { $ref: '#' } } }],
    [
      'one of several',
      { oneOf: [{ type: 'integer' }, { type: 'object', properties: { a: { $ref: '#' } } }] },
    ],
    [
      'branches that start again at each level',
      {
        anyOf: [
          { required: ['b'], properties: { a: { $ref: '#' } } },
          { properties: { a: { $ref: '#' } } },
        ],
      },
    ],
    [
      'branches beside properties',
      {
        properties: { a: { $ref: '#' } },
        allOf: [{ $ref: '#/definitions/n' }],
        definitions: { n: { properties: { a: { $ref: '#/definitions/n' } } } },
      },
    ],
    [
      'a list at each level',
      { anyOf: [{ enum: [{ x: 1 }] }, { properties: { a: { $ref: '#' } } }] },
    ],
  ])('is followed through %s', async (_title, schema) => {
    const seconds = await secondsOf(async () =>
      expect(await explain(schema, objects)).toBeUndefined(),
    )
    expect(seconds).toBeLessThan(10)
  })

  it('is compared at each level', async () => {
    const pairs = nest('[1,', '1', ']')
    const schema = { uniqueItems: true, items: { $ref: '#' } }
    expect(await explain(schema, pairs)).toBe('array must not contain duplicate elements')
    expect(await explain(schema, `[${pairs}, ${pairs}]`)).toBe(
      'array must not contain duplicate elements',
    )
  })

  it('is printed', async () => {
    const text = await explain({ enum: ['x'] }, objects)
    expect(text).toBe(`instance value (${objects}) not found in enum (possible values: ["x"])`)
  })

  it.each([
    ['of objects', nest('{"a":', '1', '}', 100_000)],
    ['of arrays', nest('[', '', ']', 100_000)],
    ['without an end', '['.repeat(5_000_000)],
  ])('beyond 10,000 levels %s is refused at once', async (_title, body) => {
    const seconds = await secondsOf(async () =>
      expect(await explain({ items: { $ref: '#' } }, body)).toBe(
        'Unknown error parsing request body',
      ),
    )
    expect(seconds).toBeLessThan(5)
  })
})

describe('a deep schema', () => {
  const wrap = (times: number, around: (inner: object) => object): object => {
    let schema: object = { type: 'string' }
    for (let level = 0; level < times; level += 1) schema = around(schema)
    return schema
  }

  it.each([3_000, 100_000])('of %d branches is followed', async (times) => {
    const schema = wrap(times, (inner) => ({ allOf: [inner] }))
    expect(await explain(schema, '"x"')).toBeUndefined()
    expect(await explain(schema, '1')).toBe(
      'instance failed to match all required schemas (matched only 0 out of 1)',
    )
  })

  it('of properties is followed', async () => {
    const schema = wrap(3_000, (inner) => ({ properties: { a: inner } }))
    expect(await explain(schema, nest('{"a":', '1', '}', 3_000))).toContain(
      'instance type (integer)',
    )
  })

  it('as text is followed', async () => {
    const schema = nest('{"allOf":[', '{"enum":[1.0]}', ']}', 3_000)
    expect(await explain(schema, '1')).toBeUndefined()
  })
})

describe('a part of a schema that many paths lead to', () => {
  const share = (around: (inner: object) => object): object => {
    let schema: object = { type: 'string' }
    for (let level = 0; level < 40; level += 1) schema = around(schema)
    return schema
  }

  it.each<[title: string, schema: object, body: string]>([
    ['branches', share((inner) => ({ allOf: [inner, inner] })), '1'],
    [
      'properties',
      share((inner) => ({ properties: { a: inner, b: inner } })),
      nest('{"a":', '1', '}', 40),
    ],
    [
      'patterns',
      share((inner) => ({ patternProperties: { a: inner, b: inner } })),
      nest('{"ab":', '1', '}', 40),
    ],
    [
      'dependencies',
      share((inner) => ({ dependencies: { a: inner, b: inner } })),
      '{"a": 1, "b": 2}',
    ],
  ])('by %s is read and checked once', async (_title, schema, body) => {
    const seconds = await secondsOf(async () =>
      expect([200, 400]).toContain((await sendBody(schema, body)).status),
    )
    expect(seconds).toBeLessThan(2)
  })

  it('may be the schema itself', async () => {
    const schema: { properties: Record<string, object>; type: string } = {
      type: 'object',
      properties: {},
    }
    schema.properties['a'] = schema
    expect(await explain(schema, '{"a": {"a": {}}}')).toBeUndefined()
    expect(await explain(schema, '{"a": {"a": 1}}')).toContain('instance type (integer)')
  })

  it('may not be a listed value that contains itself', async () => {
    const list: unknown[] = []
    list.push(list)
    expect((await sendBody({ enum: [list] }, '[[]]')).failure?.message).toContain(
      'A value of the schema is nested too deeply',
    )
  })
})

describe('a large body', () => {
  it('of one number is refused at once', async () => {
    const seconds = await secondsOf(() => explain({ maximum: 5 }, '9'.repeat(10_000_000)))
    expect(seconds).toBeLessThan(5)
  })

  it('of one string is checked against every keyword for strings', async () => {
    const body = JSON.stringify('x'.repeat(1_000_000))
    for (const format of ['email', 'hostname', 'ipv6', 'uri', 'date-time', 'uuid', 'base64'])
      expect(await secondsOf(() => explain({ format, maxLength: 1 }, body))).toBeLessThan(2)
  })
})
