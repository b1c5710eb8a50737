import { isObject } from '../../model/is-object.ts'
import { decodePointerKey } from '../../model/pointer-key.ts'
import type { RestApi } from '../../model/rest-api.ts'
import { findModel } from '../checks/find-model.ts'

/** Schemas by the names of their models, with references as JSON pointers into this object. */
export type SampleSchemas = Readonly<Record<string, unknown>>

/** Copies the schemas of an API's models for openapi-sampler. References that name nothing are left out. */
export function toSampleSchemas(models: RestApi['models']): SampleSchemas {
  return Object.fromEntries(
    Array.from(models, ([name, schema]) => {
      const value: unknown = typeof schema === 'string' ? JSON.parse(schema) : schema
      return [name, copySchema(value, (url) => translate(url, name, value, models))]
    }),
  )
}

/** Returns the JSON pointer of a model in {@link SampleSchemas}. */
export function toPointer(name: string): string {
  return `#/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** Returns the key, in {@link SampleSchemas}, that a JSON pointer to a whole schema names. */
export function fromPointer(reference: unknown): string | undefined {
  return typeof reference === 'string' && reference.startsWith('#/')
    ? decodePointerKey(reference.slice(2))
    : undefined
}

/** Translates a `$ref` to a JSON pointer into {@link SampleSchemas}; undefined when it names nothing. */
function translate(
  url: string,
  model: string,
  schema: unknown,
  models: RestApi['models'],
): string | undefined {
  if (!url.startsWith('#')) {
    const name = findModel(models, url)
    return name === undefined ? undefined : toPointer(name)
  }
  const target = url
    .split('/')
    .slice(1)
    .reduce<unknown>((parent, key) => ownMember(parent, decodePointerKey(key)), schema)
  return target === undefined ? undefined : `${toPointer(model)}${url.slice(1)}`
}

function ownMember(parent: unknown, key: string): unknown {
  return Object.hasOwn(Object(parent), key) ? Reflect.get(Object(parent), key) : undefined
}

/** Most items and letters that a schema can ask for: a value of a billion would fill the memory. */
const limits: ReadonlyMap<string, number> = new Map([
  ['minItems', 100],
  ['minLength', 10_000],
])

/** Keywords whose value is data, and not a schema. */
const dataKeywords: ReadonlySet<string> = new Set([
  'example',
  'examples',
  'default',
  'enum',
  'const',
])

/** Keywords whose members are schemas by name. */
const schemasByName: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'definitions',
  '$defs',
])

type Translate = (url: string) => string | undefined

function copySchema(value: unknown, change: Translate): unknown {
  if (Array.isArray(value)) return value.map((item) => copySchema(item, change))
  return copyMembers(value, (member, key) => {
    if (dataKeywords.has(key)) return member
    if (key === '$ref' && typeof member === 'string') return change(member)
    if (schemasByName.has(key)) return copyMembers(member, (schema) => copySchema(schema, change))
    const limit = typeof member === 'number' ? limits.get(key) : undefined
    return limit === undefined ? copySchema(member, change) : Math.min(Number(member), limit)
  })
}

/** Copies the members of an object that `copy` returns a value for; returns any other value as it is. */
function copyMembers(value: unknown, copy: (member: unknown, key: string) => unknown): unknown {
  if (!isObject(value)) return value
  const members = Object.entries(value).map(([key, member]) => [key, copy(member, key)])
  return Object.fromEntries(members.filter(([, member]) => member !== undefined))
}
