import type { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'
import { readStrictJson } from './read-strict-json.ts'
import { Schema } from './schema.ts'
import { toValue } from './to-value.ts'
import { isArray, isObject } from './value-types.ts'

/**
 * Schema documents that refer to one another. Each document is read on first use, and each part of it that is used as a
 * schema makes one {@link Schema}.
 */
export class SchemaDocuments {
  readonly #sources: ReadonlyMap<string, unknown>
  readonly #nameOf: (url: string) => string | undefined
  readonly #roots = new Map<string, Value>()
  /** Schemas by the object in a document; for an object with a `$ref`, the schema to which the reference leads. */
  readonly #schemas = new Map<JavaMap, Schema>()

  /**
   * @param sources the documents by name, as plain data or as JSON text, which keeps `1` and `1.0` apart
   * @param nameOf finds the name of a document in the URL of a reference; undefined for a URL of something else
   */
  constructor(sources: ReadonlyMap<string, unknown>, nameOf: (url: string) => string | undefined) {
    this.#sources = sources
    this.#nameOf = nameOf
  }

  /**
   * Finds the schema of a whole document; undefined when the document does not exist or is not an object.
   *
   * @throws {Error} for a reference that leads nowhere or back to itself
   */
  find(name: string): Schema | undefined {
    return this.resolve(this.#rootOf(name), name)
  }

  /**
   * Finds the schema of a part of a document, following its references; undefined for a part that is not an object:
   * such a part accepts every value.
   *
   * @throws {Error} for a reference that leads nowhere or back to itself
   */
  resolve(part: Value | undefined, documentName: string): Schema | undefined {
    if (!isObject(part)) return undefined
    const known = this.#schemas.get(part)
    if (known) return known
    const schema = this.#follow(part, documentName)
    this.#schemas.set(part, schema).set(schema.node, schema)
    return schema
  }

  #follow(start: JavaMap, startName: string): Schema {
    const passed = new Set<JavaMap>()
    let node = start
    let documentName = startName
    for (;;) {
      // Beside a reference all other keywords are ignored.
      const reference = node.get('$ref')
      if (typeof reference !== 'string')
        return this.#schemas.get(node) ?? new Schema(node, documentName)
      const [, url = '', pointer = ''] = /^([^#]*)#?(.*)$/s.exec(reference) ?? []
      const name = url === '' ? documentName : this.#nameOf(url)
      const target = name === undefined ? undefined : findPart(this.#rootOf(name), pointer)
      if (name === undefined || !isObject(target) || passed.has(target))
        throw new Error(`The reference '${reference}' in '${documentName}' leads to no schema`)
      passed.add(node)
      node = target
      documentName = name
    }
  }

  #rootOf(name: string): Value | undefined {
    if (!this.#roots.has(name) && this.#sources.has(name)) {
      const source = this.#sources.get(name)
      this.#roots.set(name, typeof source === 'string' ? readStrictJson(source) : toValue(source))
    }
    return this.#roots.get(name)
  }
}

/**
 * Follows a JSON Pointer, as the fragment of a URL; undefined where it leads nowhere.
 *
 * @throws {URIError} for a `%` that begins no escape
 */
function findPart(root: Value | undefined, fragment: string): Value | undefined {
  const [first, ...tokens] = decodeURIComponent(fragment).split('/')
  let part = first === '' ? root : undefined
  for (const token of tokens) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
    if (isObject(part)) part = part.get(key)
    else part = isArray(part) && /^\d+$/.test(key) ? part.items[Number(key)] : undefined
  }
  return part
}
