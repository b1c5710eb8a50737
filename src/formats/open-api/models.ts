import type { ModelDefinition } from '../../model/rest-api-definition.ts'
import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { toData } from '../document/to-data.ts'
import { findReference } from './reference.ts'

/** Returns the URL by which API Gateway's models refer to a model; undefined without a name. */
function toUrl(name: string | undefined): string | undefined {
  return name && `https://apigateway.amazonaws.com/restapis/api/models/${name}`
}

/** The models of an OpenAPI document: its named schemas, and MODEL1, MODEL2 … for schemas written in bodies. */
export class OpenApiModels {
  readonly #root: DocumentNode
  readonly #models = new Map<string, ModelDefinition>()
  /** Schema objects of the document -> the names of their models. */
  readonly #names = new Map<unknown, string>()

  constructor(root: DocumentNode) {
    this.#root = root
    const homes = [root.child('definitions'), root.child('components')?.child('schemas')]
    const schemas = homes.flatMap((home) => home?.entries() ?? [])
    // Name all schemas before copying any: they may refer to one another.
    for (const [name, schema] of schemas) this.#names.set(schema.value, name)
    for (const [name, schema] of schemas) this.#add(name, schema)
  }

  /** Returns the name of a schema's model, and adds one for a new schema; undefined when its `$ref` names nothing. */
  nameOf(schema: DocumentNode): string | undefined {
    const reference = schema.child('$ref')?.value
    const target =
      typeof reference === 'string' ? findReference(reference, schema, this.#root) : schema
    return target && (this.#names.get(target.value) ?? this.#nameNew(target))
  }

  /** Returns all models by name. */
  toRecord(): Record<string, ModelDefinition> {
    return Object.fromEntries(this.#models)
  }

  /** Adds a model for a schema without a name, under the first free name MODEL1, MODEL2 … */
  #nameNew(schema: DocumentNode): string {
    let number = 1
    while (this.#models.has(`MODEL${number}`)) number += 1
    const name = `MODEL${number}`
    this.#names.set(schema.value, name)
    this.#add(name, schema)
    return name
  }

  /** Adds a model: a copy of its schema in which references are URLs of other models, as API Gateway stores them. */
  #add(name: string, node: DocumentNode): void {
    // Reserve the name first: copying a schema may add models for others, which need other names.
    this.#models.set(name, { schema: {} })
    const schema = toData(node, (member, key, parent) => {
      if (key === '$ref' && typeof member.value === 'string') return toUrl(this.nameOf(parent))
      // Refer to a named schema also where a dereferencing parser put the schema itself in place of its `$ref`.
      const shared = isObjectOrList(member.value) ? this.#names.get(member.value) : undefined
      return shared && { $ref: toUrl(shared) }
    })
    this.#models.set(name, node.trace({ contentType: 'application/json', schema }))
  }
}
