import type { ModelDefinition } from '../../model/rest-api-definition.ts'
import type { DocumentNode } from '../document/node.ts'
import { isObject } from '../document/own-value.ts'
import { toData } from '../document/to-data.ts'
import { findReference } from './reference.ts'

function toUrl(name: string | undefined): string | undefined {
  return name && `https://apigateway.amazonaws.com/restapis/api/models/${name}`
}

/** The models of an OpenAPI document: its named schemas, and one for each schema that a body has in place. */
export class OpenApiModels {
  readonly #root: DocumentNode
  readonly #models = new Map<string, ModelDefinition>()
  /** Values of schemas -> the names of their models. */
  readonly #names = new Map<unknown, string>()

  constructor(root: DocumentNode) {
    this.#root = root
    const homes = [root.child('definitions'), root.child('components')?.child('schemas')]
    const schemas = homes.flatMap((home) => home?.entries() ?? [])
    for (const [name, schema] of schemas) this.#names.set(schema.value, name)
    for (const [name, schema] of schemas) this.#add(name, schema)
  }

  /** The name of the model for a schema; undefined when it refers to nothing. */
  nameOf(schema: DocumentNode): string | undefined {
    const reference = schema.child('$ref')?.value
    const target =
      typeof reference === 'string' ? findReference(reference, schema, this.#root) : schema
    return target && (this.#names.get(target.value) ?? this.#nameNew(target))
  }

  /** All models by name. */
  toRecord(): Record<string, ModelDefinition> {
    return Object.fromEntries(this.#models)
  }

  #nameNew(schema: DocumentNode): string {
    let number = 1
    while (this.#models.has(`MODEL${number}`)) number += 1
    const name = `MODEL${number}`
    this.#names.set(schema.value, name)
    this.#add(name, schema)
    return name
  }

  #add(name: string, node: DocumentNode): void {
    // Reserved first: a circular schema asks for its own name.
    this.#models.set(name, { schema: {} })
    // Models refer to one another by URL, as API Gateway keeps them.
    const schema = toData(node, (member, key, parent) => {
      if (key === '$ref' && typeof member.value === 'string') return toUrl(this.nameOf(parent))
      // A document whose references were replaced by what they name.
      const shared = isObject(member.value) ? this.#names.get(member.value) : undefined
      return shared && { $ref: toUrl(shared) }
    })
    this.#models.set(name, node.trace({ contentType: 'application/json', schema }))
  }
}
