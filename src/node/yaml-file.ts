import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { DefinitionPath } from '../model/rest-api-definition.ts'
import { toSourceOffset } from './source-offset.ts'
import { toIntrinsic } from './template-tag.ts'

/** What is wrong at an offset of a file. */
export interface YamlProblem {
  readonly code: 'duplicate-key' | 'unknown-tag' | 'invalid-syntax'
  readonly message: string
  readonly offset: number
  /** The file can be read all the same. */
  readonly isHarmless: boolean
}

/** A YAML or JSON file as plain data that remembers where everything stands. */
export class YamlFile {
  readonly problems: YamlProblem[]
  readonly #text: string
  readonly #document: Document.Parsed
  readonly #values = new Map<unknown, unknown>()

  constructor(text: string) {
    this.#text = text
    this.#document = parseDocument(text, { logLevel: 'silent', prettyErrors: false })
    const problems = this.#document.errors.map(({ code, message, pos }) => {
      return code === 'DUPLICATE_KEY'
        ? ({ code: 'duplicate-key', message, offset: pos[0], isHarmless: true } as const)
        : ({ code: 'invalid-syntax', message, offset: pos[0], isHarmless: false } as const)
    })
    // What follows the first mistake is mostly due to it.
    const first = problems.find(({ isHarmless }) => !isHarmless)
    this.problems = problems.filter((problem) => problem.isHarmless || problem === first)
  }

  /** The content. CloudFormation's short tags become what they stand for: `!Ref Api` is `{ Ref: 'Api' }`. */
  toValue(): unknown {
    return this.#valueOf(this.#document.contents)
  }

  /**
   * Where the value at a path, or the nearest one above it, stands: an object or a list by its key, a text by its
   * character at `offset`.
   */
  findOffset(path: DefinitionPath, offset: number): number {
    let node = this.#resolve(this.#document.contents)
    let key: unknown
    for (const step of path) {
      if (isNode(node) && toIntrinsic(node.tag) === step) continue
      const pair = isMap(node) ? this.#pairsOf(node).get(String(step)) : undefined
      const next = isSeq(node) ? node.items[Number(step)] : pair?.value
      if (next === undefined) break
      key = pair?.key ?? next
      node = this.#resolve(next)
    }
    const start = startOf(node)
    if (!isScalar(node) || node.value === null) return isNode(key) ? startOf(key) : start
    if (typeof node.value !== 'string') return start
    return start + toSourceOffset(this.#text.slice(start, node.range?.[1]), node.value, offset)
  }

  #valueOf(node: unknown): unknown {
    const target = this.#resolve(node)
    if (!this.#values.has(target)) {
      // What an alias inside the value itself means, until the value is known.
      this.#values.set(target, null)
      this.#values.set(target, this.#read(target))
    }
    return this.#values.get(target)
  }

  #read(node: unknown): unknown {
    const tag = isNode(node) ? node.tag : undefined
    const intrinsic = toIntrinsic(tag)
    if (intrinsic === undefined && tag?.startsWith('!')) {
      const message = `The tag ${tag} is not known and does nothing`
      const offset = startOf(node)
      this.problems.push({ code: 'unknown-tag', message, offset, isHarmless: true })
    }
    const value = this.#readContent(node)
    return intrinsic === undefined ? value : { [intrinsic]: value }
  }

  #readContent(node: unknown): unknown {
    if (isSeq(node)) return node.items.map((item) => this.#valueOf(item))
    if (!isMap(node)) return isScalar(node) ? node.value : null
    const pairs = [...this.#pairsOf(node)]
    return Object.fromEntries(pairs.map(([key, { value }]) => [key, this.#valueOf(value)]))
  }

  /** The members of a map, after those that it merges (`<<`). */
  #pairsOf(map: YAMLMap, trail: readonly unknown[] = []): Map<string, Pair> {
    const inherited = map.items
      .filter(({ key }) => isMergeKey(key))
      .flatMap(({ value }) => {
        const source = this.#resolve(value)
        return isSeq(source) ? source.items.map((item) => this.#resolve(item)).reverse() : [source]
      })
      .filter((source) => isMap(source))
      .filter((source) => !trail.includes(source))
      .flatMap((source) => [...this.#pairsOf(source, [...trail, map])])
    const own = map.items.filter(({ key }) => !isMergeKey(key))
    return new Map([...inherited, ...own.map((pair) => [toKey(pair.key), pair] as const)])
  }

  #resolve(node: unknown): unknown {
    if (!isAlias(node)) return node
    const target = node.resolve(this.#document)
    if (!target) {
      this.problems.push({
        code: 'invalid-syntax',
        message: `There is no anchor &${node.source}`,
        offset: startOf(node),
        isHarmless: false,
      })
    }
    return target
  }
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN'
}

/** Keys are texts; a number is the text it was written as. */
function toKey(key: unknown): string {
  if (!isScalar(key)) return String(key)
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}

function startOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0
}
