import { isObject } from '../../model/is-object.ts'
import type { RestApi } from '../../model/rest-api.ts'
import { describeError } from '../describe-error.ts'
import { selectByAccept } from '../media-type.ts'
import type { Ready } from '../when-ready.ts'
import { type ExampleBody, namedExamples, type ReadExample } from './example-body.ts'
import { fromPointer, type SampleSchemas, toPointer, toSampleSchemas } from './sample-schemas.ts'
import { sampleValue } from './sample-value.ts'

/** Creates the function that makes bodies of examples, and of schemas that refer to the models of an API. */
export function createReadExample(models: RestApi['models']): ReadExample {
  let schemas: SampleSchemas | undefined
  return (response, wish) => {
    const examples = [...namedExamples(response, wish.name)].reverse()
    // Of several examples of one content type the first counts, which a map keeps when it is added last.
    const byType = new Map(examples.map((example) => [example.contentType, example]))
    const example = selectByAccept(byType, wish.accept)
    if (example)
      return {
        ...toBody(example.value, example.contentType),
        origin: example.name === undefined ? 'example' : `example '${example.name}'`,
      }
    const named = [...response.responseModels].map(
      ([contentType, model]) => [contentType, { contentType, model }] as const,
    )
    const body = selectByAccept(new Map(named), wish.accept)
    if (!body) return undefined
    schemas ??= toSampleSchemas(models)
    return readSchema(schemas, body.model, body.contentType, wish.isSampled)
  }
}

/** Makes a body of a model's own example or default; else, when `isSampled`, of its schema. */
function readSchema(
  schemas: SampleSchemas,
  model: string,
  contentType: string,
  isSampled: boolean,
): Ready<ExampleBody | undefined> {
  const { keyword, value } = findOwnExample(schemas, model)
  if (keyword !== undefined)
    return {
      ...toBody(value, contentType),
      origin: `${keyword} in the schema of the model '${model}'`,
    }
  return isSampled ? sampleSchema(schemas, model, contentType) : undefined
}

/** Finds the value that a schema, or the one it refers to, has as its example or default. */
function findOwnExample(
  schemas: SampleSchemas,
  model: string,
): { readonly keyword?: 'example' | 'examples' | 'default'; readonly value?: unknown } {
  const seen = new Set<string>()
  for (let name: string | undefined = model; name !== undefined && !seen.has(name); ) {
    seen.add(name)
    const schema: unknown = Object.hasOwn(schemas, name) ? schemas[name] : undefined
    if (!isObject(schema)) return {}
    if (schema['example'] !== undefined) return { keyword: 'example', value: schema['example'] }
    const { examples } = schema
    if (Array.isArray(examples) && examples.length > 0)
      return { keyword: 'examples', value: examples[0] }
    if (schema['default'] !== undefined) return { keyword: 'default', value: schema['default'] }
    name = fromPointer(schema['$ref'])
  }
  return {}
}

/** Makes a value from a schema: the same value for the same schema every time. */
async function sampleSchema(
  schemas: SampleSchemas,
  model: string,
  contentType: string,
): Promise<ExampleBody> {
  const origin = `schema of the model '${model}'`
  const { sample } = await import('openapi-sampler')
  try {
    const format = /[/+]xml\b/i.test(contentType) ? 'xml' : 'json'
    const value = sampleValue((maxSampleDepth) => {
      const options = { skipWriteOnly: true, quiet: true, format, maxSampleDepth } as const
      return sample({ $ref: toPointer(model) }, options, schemas)
    })
    return { ...toBody(value, contentType), origin }
  } catch (error) {
    return { body: '', contentType, origin: `${origin}, which fails: ${describeError(error)}` }
  }
}

/**
 * Writes a value as the body of a content type: as JSON, but text as it is for a type that is not JSON, and for JSON
 * when it already is the text of an object or a list, as examples in YAML are often written.
 */
function toBody(value: unknown, contentType: string): Omit<ExampleBody, 'origin'> {
  const isText =
    typeof value === 'string' && (!/[/+]json\b/i.test(contentType) || isJsonText(value))
  return { body: isText ? value : (JSON.stringify(value) ?? ''), contentType: toSent(contentType) }
}

function isJsonText(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Returns the content type to send: JSON for a range of types, which no body can have. */
function toSent(contentType: string): string {
  return contentType.includes('*') ? 'application/json' : contentType
}
