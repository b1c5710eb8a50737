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
  /** Schemas by the names of their models, in the order in which they were named. */
  readonly #schemas = new Map<string, DocumentNode>()
  /** Schema objects of the document -> the names of their models. */
  readonly #names = new Map<unknown, string>()
  #lastNumber = 0

  constructor(root: DocumentNode) {
    this.#root = root
    const homes = [root.child('definitions'), root.child('components')?.child('schemas')]
    for (const [name, schema] of homes.flatMap((home) => home?.entries() ?? [])) {
      this.#add(name, schema)
    }
  }

  /**
   * Returns the name of a schema's model, and adds a model for a schema without one; undefined when the schema's `$ref`
   * names nothing.
   */
  nameOf(schema: DocumentNode): string | undefined {
    const reference = schema.child('$ref')?.value
    const target =
      typeof reference === 'string' ? findReference(reference, schema, this.#root) : schema
    return target && (this.#names.get(target.value) ?? this.#nameNew(target))
  }

  /** Returns all models by name. */
  toRecord(): Record<string, ModelDefinition> {
    const models = new Map<string, ModelDefinition>()
    // Copying a schema may add models for schemas that it refers to: the loop also visits entries that are added
    // meanwhile.
    for (const [name, schema] of this.#schemas) models.set(name, this.#copy(schema))
    return Object.fromEntries(models)
  }

  /** Adds a model for a schema without a name, under the first free name MODEL1, MODEL2 … */
  #nameNew(schema: DocumentNode): string {
    do this.#lastNumber += 1
    while (this.#schemas.has(`MODEL${this.#lastNumber}`))
    const name = `MODEL${this.#lastNumber}`
    this.#add(name, schema)
    return name
  }

  #add(name: string, schema: DocumentNode): void {
    this.#names.set(schema.value, name)
    this.#schemas.set(name, schema)
  }

  /** Copies a schema to a model in which references are URLs of other models, as API Gateway stores them. */
  #copy(node: DocumentNode): ModelDefinition {
    const schema = toData(node, (member, key, parent) => {
      if (key === '$ref' && typeof member.value === 'string') return toUrl(this.nameOf(parent))
      // Refer to a named schema also where a dereferencing parser put the schema itself in place of its `$ref`.
      const shared = isObjectOrList(member.value) ? this.#names.get(member.value) : undefined
      return shared && { $ref: toUrl(shared) }
    })
    return node.trace({ contentType: 'application/json', schema })
  }
}
