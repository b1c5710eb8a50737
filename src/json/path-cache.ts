import { compileJsonPath } from './compile-json-path.ts'
import type { JsonPath } from './path.ts'

/** The most paths kept; a full cache is emptied, so that a template that builds paths in a loop cannot fill it. */
const limit = 200

/** A cache of compiled paths by their text, because templates run the same few paths on each request. */
export class JsonPathCache {
  readonly #paths = new Map<string, JsonPath>()

  get(source: string): JsonPath {
    const known = this.#paths.get(source)
    if (known) return known
    const path = compileJsonPath(source)
    if (this.#paths.size === limit) this.#paths.clear()
    this.#paths.set(source, path)
    return path
  }
}
