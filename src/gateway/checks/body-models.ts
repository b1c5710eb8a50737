import type { Schema } from '@cfworker/json-schema'
import type { RestApi } from '../../model/rest-api.ts'
import { type Ready, whenReady } from '../when-ready.ts'

/** Checks a value against a model; undefined for a valid one. */
type Validate = (model: string, instance: unknown) => string | undefined

/** Checks bodies against the models of an API: JSON schema, draft 4. The validator is loaded on first use. */
export class BodyModels {
  readonly #models: RestApi['models']
  #validate: Ready<Validate> | undefined

  constructor(models: RestApi['models']) {
    this.#models = models
  }

  /**
   * What is wrong with a body, as `$context.error.validationErrorString` has it; undefined for a valid one. An empty
   * body is `{}`, as recorded on AWS.
   */
  validate(model: string, body: string): Ready<string | undefined> {
    const instance = parseBody(body || '{}')
    if (instance === undefined) return '[Invalid JSON]'
    this.#validate ??= loadValidate(this.#models).then((validate) => {
      this.#validate = validate
      return validate
    })
    return whenReady(this.#validate, (validate) => validate(model, instance))
  }
}

async function loadValidate(models: RestApi['models']): Promise<Validate> {
  const { dereference, validate } = await import('@cfworker/json-schema')
  const lookup: Record<string, Schema | boolean> = Object.create(null)
  for (const [name, schema] of models)
    dereference({ ...copySchema(schema), $id: modelUrl + name }, lookup)
  return (model, instance) => {
    const schema = lookup[new URL(modelUrl + model).href] ?? true
    const { valid, errors } = validate(instance, schema, '4', lookup)
    return valid ? undefined : `[${errors.at(-1)?.error}]`
  }
}

const modelUrl = 'https://apigateway.amazonaws.com/restapis/api/models/'

/** A copy, which the validator may mark; references to models lose the API's id. */
function copySchema(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && typeof value === 'string'
      ? value.replace(/^(https:\/\/apigateway\.amazonaws\.com\/restapis)\/[^/]+/, '$1/api')
      : value,
  )
}

/** JSON in objects without a prototype: the validator looks members up with `in`. */
function parseBody(body: string): unknown {
  try {
    return JSON.parse(body, (_key, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.assign(Object.create(null), value)
        : value,
    )
  } catch {
    return undefined
  }
}
