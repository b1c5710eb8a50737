import { compileJsonPath } from './compile-json-path.ts'
import type { JsonPath } from './path.ts'

/** More than any template writes out; one that makes paths in a loop starts over. */
const limit = 200

/** Compiled paths by their text, so that each is compiled once. */
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
