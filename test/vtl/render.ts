import { JavaList } from '../../src/java/list.ts'
import { JavaMap } from '../../src/java/map.ts'
import { JavaNumber, type Value } from '../../src/java/value.ts'
import { compileTemplate } from '../../src/vtl/compile-template.ts'
import { VelocityError } from '../../src/vtl/velocity-error.ts'

/** Default variables of the templates in the tests. */
const variables = {
  name: 'bob',
  empty: '',
  csv: 'a,b,,c,,',
  n: 5,
  f: 2.5,
  long: 12345678901,
  yes: true,
  no: false,
  nothing: null,
  list: [1, 2, 3],
  map: { a: 1, b: 'two', c: [1, { d: 'deep' }] },
}

/** Renders a template with plain data as its references: whole numbers are Integers or Longs, fractions Doubles. */
export function render(template: string, data: Readonly<Record<string, unknown>> = {}): string {
  const entries = Object.entries({ ...variables, ...data })
  return compileTemplate(template).render(new Map(entries.map(([name, x]) => [name, toValue(x)])))
}

/** Returns the error of a template that is refused or fails. */
export function failure(template: string): VelocityError {
  try {
    render(template)
  } catch (error) {
    if (error instanceof VelocityError) return error
    throw error
  }
  throw new Error(`${template} renders`)
}

function toValue(data: unknown): Value {
  if (Array.isArray(data)) return new JavaList(data.map(toValue))
  if (typeof data === 'number') return toNumber(data)
  if (typeof data === 'object' && data !== null) {
    return new JavaMap(Object.entries(data).map(([key, value]) => [key, toValue(value)]))
  }
  return typeof data === 'string' || typeof data === 'boolean' ? data : null
}

function toNumber(data: number): Value {
  if (!Number.isInteger(data)) return new JavaNumber('Double', data)
  return data === (data | 0) ? data : new JavaNumber('Long', BigInt(data))
}
